import type { CompanySession } from '../../services/company/company-session.ts';

/** A tool for language models. It validates its own input, which a model wrote. */
export interface Tool {
  /** The progress text for the user. */
  doing(input: object): string;
  /** The maximum number of calls, known in advance. */
  cost(session: CompanySession, input: object): number;
  /** A confirmation that is asked even when no call is made. */
  question?(input: object): { readonly title: string; readonly message: string };
  /** Returns the result, which is sent as JSON. */
  run(session: CompanySession, input: object): Promise<object>;
}

/** A trimmed text of the input; undefined when it is missing, empty or not a string. */
export function textIn(input: object, name: string): string | undefined {
  const value: unknown = Reflect.get(input, name);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

export function flagIn(input: object, name: string): boolean {
  return Reflect.get(input, name) === true;
}
