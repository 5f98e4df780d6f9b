/** What a response that was not clear names all the same: where to look first, and no proof by itself. */
export interface AnsweredDocument {
  readonly id?: string;
  readonly number?: string;
}

const ID = /"(?:invoice|estimate)_id"\s*:\s*(?:"(\d+)"|(\d+)(?=\s*[,}\]]))/;
const NUMBER = /"(?:invoice|estimate)_formated_number"\s*:\s*("(?:[^"\\]|\\.)+")/;

/** From what the client could read of it: an object, or text that may be cut off or have PHP's messages in it. */
export function answeredDocument(answer: unknown): AnsweredDocument | undefined {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer ?? '');
  const [, quoted, plain] = ID.exec(text) ?? [];
  const id = quoted ?? plain;
  const number = textOf(NUMBER.exec(text)?.[1]);
  // Factomos's "0" is none.
  const known = id === undefined || Number(id) === 0 ? {} : { id };
  const found = { ...known, ...(number === undefined ? {} : { number }) };
  return Object.keys(found).length === 0 ? undefined : found;
}

/** What an error of the client carries of a response that was not clear. */
export function answeredBy(error: unknown): AnsweredDocument | undefined {
  return answeredDocument(error instanceof Error ? Reflect.get(error, 'answer') : undefined);
}

/** What to call it: its number, else its id. */
export function answeredName({ id, number }: AnsweredDocument): string {
  return number ?? `#${id ?? ''}`;
}

function textOf(json: string | undefined): string | undefined {
  try {
    const value: unknown = JSON.parse(json ?? '');
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
