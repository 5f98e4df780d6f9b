/**
 * What a parameter is, and so how it is checked and written:
 * - `id`: Factomos's identifier, a whole number above 0 (as a number or as digits)
 * - `text`, `multiline`, `email`, `url` (http or https), `secret` (never shown)
 * - `date`: `YYYY-MM-DD`, a `Date`, or an ISO date with a time, which becomes its day in Paris
 * - `amount`: EUR; `percent`: 0 to 100; `quantity`; each a finite number or a decimal string with a point
 * - `integer`: a whole number from 0
 * - `flag`: a boolean, 0 or 1
 * - `choice`: one of `choices`
 * - `lines`: the lines of a document
 */
export type ParamKind =
  | 'id'
  | 'text'
  | 'multiline'
  | 'email'
  | 'url'
  | 'date'
  | 'amount'
  | 'percent'
  | 'quantity'
  | 'integer'
  | 'flag'
  | 'choice'
  | 'lines'
  | 'secret';

interface ParamBase {
  readonly required: boolean;
  /** `example-only`: the manual shows it in an example and does not list it as a parameter. */
  readonly documented?: 'example-only';
  /** An empty value is sent to clear the field, even if the kind does not allow it otherwise. */
  readonly mayBeEmpty?: true;
}

interface PlainParam extends ParamBase {
  readonly kind: Exclude<ParamKind, 'choice'>;
}

interface ChoiceParam extends ParamBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

export type ParamSpec = PlainParam | ChoiceParam;
