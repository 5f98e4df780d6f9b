/** A number in the client's format. */
const DECIMAL = /^\s*-?\d+(\.\d+)?\s*$/;

/** What is wrong with a number, as the end of a sentence that begins with the field's name. Undefined when it is valid. */
export function numberProblem(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'must be a finite number';
  if (typeof value !== 'string') return 'must be a number';
  if (DECIMAL.test(value)) return undefined;
  const comma = commaNumber(value);
  return comma === undefined
    ? `is "${shorten(value.trim())}", but must be a number written with digits and a point`
    : `is "${shorten(value.trim())}", but needs a point instead of a comma: ${comma}`;
}

/** Converts `1 234,50 €` to `1234.50`. Undefined when more than the comma is wrong, or when the comma may separate thousands. */
function commaNumber(value: string): string | undefined {
  const bare = value.replace(/[\s\u00A0\u202F€]|EUR/g, '');
  return /^-?\d+,(\d{1,2}|\d{4,})$/.test(bare) ? bare.replace(',', '.') : undefined;
}

export const isSlashedDate = (value: string): boolean => SLASHED.test(value);

/** Advice on how to write a date that was given in another format. */
export function dateAdvice(value: unknown): string {
  const [, first, separator] = SLASHED.exec(typeof value === 'string' ? value : '') ?? [];
  if (first === undefined) return 'Enter a date such as 2026-12-01, or check the expression.';
  const format = `dd${separator}MM${separator}yyyy`;
  return `It is "${String(value).trim()}". Convert it in an expression, such as {{ DateTime.fromFormat($json.date, '${format}') }}.`;
}

const SLASHED = /^\s*(\d{1,2})([/.-])\d{1,2}[/.-]\d{4}\s*$/;

const shorten = (value: string) => (value.length > 40 ? `${value.slice(0, 40)}…` : value);
