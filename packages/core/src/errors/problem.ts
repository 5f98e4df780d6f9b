/**
 * One thing that is wrong, with its place: `client_id`, `lines[2].price`, `invoice.figures_due`. Does not
 * contain the value.
 */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export function invalid(field: string, message: string): Problem {
  return { field, message };
}

/** For a value of an answer or a notification. `mustBe` is said of a value that is there. */
export function invalidOrMissing(field: string, value: unknown, mustBe: string): Problem {
  return invalid(field, value === undefined ? 'is missing' : mustBe);
}

export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ field, message }) => `${field} ${message}`).join('; ');
}

/** A path of names and row indexes, written as `invoices[3].figures_due`. */
export function describePath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
