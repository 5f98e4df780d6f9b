import type { CompanySession } from '../../services/company/company-session.ts';

/** Something a language model may ask for. Its input is checked by the tool: a model wrote it. */
export interface Tool {
  /** What it does, for the person who watches. */
  doing(input: object): string;
  /** The calls it will spend at most, known before. */
  cost(session: CompanySession, input: object): number;
  /** Asked before, even when no call is spent. */
  question?(input: object): { readonly title: string; readonly message: string };
  /** The answer becomes JSON. */
  run(session: CompanySession, input: object): Promise<object>;
}

/** A text of the input, trimmed; undefined when it is absent, empty or not a string. */
export function textIn(input: object, name: string): string | undefined {
  const value: unknown = Reflect.get(input, name);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

export function flagIn(input: object, name: string): boolean {
  return Reflect.get(input, name) === true;
}
