/**
 * What a field of an answer is, and so how it is decoded. Values are strings on the wire, with exceptions.
 * - `id`, `text`, `secret`: string. Postcodes, numbers of documents and references stay strings.
 * - `idOrNone`: string, or null for "0"
 * - `key`: a document's key: string, or null where Factomos answers `false`
 * - `amount` (EUR), `percent`, `quantity`, `integer`, `timestamp` (seconds): number
 * - `date`: `YYYY-MM-DD` or null; `shortDate` is `DD/MM/YY` on the wire
 * - `datetime`: `YYYY-MM-DD HH:MM:SS`, Factomos's time, or null
 * - `flag`: boolean
 * - `choice`: one of the documented values, or another string
 * - `object`, `list`: fields in turn
 * - `lines`: not on the wire; the sibling `articleList` as lines that can be sent again
 */
export type ResultKind =
  | 'id'
  | 'idOrNone'
  | 'text'
  | 'secret'
  | 'key'
  | 'amount'
  | 'percent'
  | 'quantity'
  | 'integer'
  | 'timestamp'
  | 'date'
  | 'shortDate'
  | 'datetime'
  | 'flag'
  | 'choice'
  | 'object'
  | 'list'
  | 'lines';

interface FieldBase {
  /** The answer is useless without it (see `fields.ts`). */
  readonly essential?: true;
  /** May be missing from an answer without a warning. */
  readonly optional?: true;
}

interface PlainField extends FieldBase {
  readonly kind: Exclude<ResultKind, 'choice' | 'object' | 'list' | 'lines'>;
}

interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

interface ObjectField extends FieldBase {
  readonly kind: 'object';
  readonly fields: ResultShape;
}

interface ListField extends FieldBase {
  readonly kind: 'list';
  readonly fields: ResultShape;
  /** Where the answer has the number of rows: the name of an object and of a field in it. */
  readonly count?: readonly [object: string, field: string];
}

interface LinesField extends FieldBase {
  readonly kind: 'lines';
  /** The article's field that holds the unit price on this document. */
  readonly price: string;
}

export type ResultField = PlainField | ChoiceField | ObjectField | ListField | LinesField;

export type ResultShape = Readonly<Record<string, ResultField>>;
