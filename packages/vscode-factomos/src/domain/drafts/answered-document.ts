import { nameOrId } from '../from-factomos.ts';

/** The ID and number in a response whose outcome is unclear. They show where to look, and prove nothing by themselves. */
export interface AnsweredDocument {
  readonly id?: string;
  readonly number?: string;
}

const ID = /"(?:invoice|estimate)_id"\s*:\s*(?:"(\d+)"|(\d+)(?=\s*[,}\]]))/;
const NUMBER = /"(?:invoice|estimate)_formated_number"\s*:\s*("(?:[^"\\]|\\.)+")/;

/** Extracts them from what could be read: an object, or text that may be truncated or contain PHP messages. */
export function answeredDocument(answer: unknown): AnsweredDocument | undefined {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer ?? '');
  const [, quoted, plain] = ID.exec(text) ?? [];
  const id = quoted ?? plain;
  const number = textOf(NUMBER.exec(text)?.[1]);
  // Factomos writes "0" for a missing ID.
  const known = id === undefined || Number(id) === 0 ? {} : { id };
  const found = { ...known, ...(number === undefined ? {} : { number }) };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** The same from an error of the client. */
export function answeredBy(error: unknown): AnsweredDocument | undefined {
  return answeredDocument(error instanceof Error ? Reflect.get(error, 'answer') : undefined);
}

/** The name to show: the number, otherwise the ID. */
export function answeredName({ id, number }: AnsweredDocument): string {
  return nameOrId(number, id ?? '');
}

function textOf(json: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
