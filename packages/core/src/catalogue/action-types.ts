import { type ActionName, type Catalogue } from './catalogue.ts';
import { type Problem } from '../errors/problem.ts';
import { type DocumentLine, type Line } from './spec/line.ts';

interface ParamValues {
  id: string | number;
  text: string;
  multiline: string;
  email: string;
  url: string;
  date: string | Date;
  amount: number | string;
  percent: number | string;
  quantity: number | string;
  integer: number;
  flag: boolean | 0 | 1;
  lines: readonly Line[];
  secret: string;
}

type ParamValue<Spec> = Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? Choice
  : Spec extends { kind: keyof ParamValues }
    ? ParamValues[Spec['kind']]
    : never;

type RequiredNames<Specs> = {
  [Name in keyof Specs]: Specs[Name] extends { required: true } ? Name : never;
}[keyof Specs];

type ParamsOf<Specs> = { [Name in RequiredNames<Specs>]: ParamValue<Specs[Name]> } & {
  [Name in Exclude<keyof Specs, RequiredNames<Specs>>]?: ParamValue<Specs[Name]> | undefined;
};

interface ResultValues {
  id: string;
  idOrNone: string | null;
  text: string;
  secret: string;
  key: string | null;
  amount: number;
  percent: number;
  quantity: number;
  integer: number;
  timestamp: number;
  date: string | null;
  shortDate: string | null;
  datetime: string | null;
  flag: boolean;
}

/** A documented value, or one that came after the manual; editors still suggest the documented ones. */
type OpenChoice<Choice> = Choice | (string & Record<never, never>);

type ScalarValue<Field> = Field extends { kind: 'choice'; choices: readonly (infer Choice)[] }
  ? OpenChoice<Choice>
  : Field extends { kind: keyof ResultValues }
    ? ResultValues[Field['kind']]
    : never;

/** Only what an answer cannot do without is never null. */
type ResultValue<Field> = Field extends { kind: 'object'; fields: infer Fields }
  ? ResultOf<Fields>
  : Field extends { kind: 'list'; fields: infer Fields }
    ? ResultOf<Fields>[]
    : Field extends { kind: 'lines' }
      ? DocumentLine[]
      : Field extends { essential: true }
        ? ScalarValue<Field>
        : ScalarValue<Field> | null;

type Flatten<Type> = { [Name in keyof Type]: Type[Name] };

type ResultOf<Shape> = { -readonly [Name in keyof Shape]: ResultValue<Shape[Name]> };

type ListNames<Shape> = {
  [Name in keyof Shape]: Shape[Name] extends { kind: 'list' } ? Name : never;
}[keyof Shape];

/** Rows that lack what they cannot do without are left out of a list, and stand beside it. */
type Omitted<Shape> = [ListNames<Shape>] extends [never] ? unknown : { omitted: OmittedRow[] };

/** A row of a list that could not be read. */
export interface OmittedRow {
  /** The row as Factomos wrote it. */
  raw: unknown;
  /** What it lacks. */
  problems: readonly Problem[];
}

/** The parameters of an action. Ids may be numbers or digits, amounts numbers or decimal strings (EUR). */
export type ActionParams<Name extends ActionName> = keyof Catalogue[Name]['params'] extends never
  ? Record<string, never>
  : Flatten<ParamsOf<Catalogue[Name]['params']>>;

/**
 * The decoded answer of an action, without `error`. Dates are `YYYY-MM-DD`, amounts EUR. What the answer lacks or what could not be read is
 * null, and a warning names it; never 0 for an amount.
 */
export type ActionResult<Name extends ActionName> = keyof Catalogue[Name]['result'] extends never
  ? Record<string, unknown>
  : Flatten<ResultOf<Catalogue[Name]['result']> & Omitted<Catalogue[Name]['result']>>;

/** An invoice with its lines, as getInvoice answers it. */
export type Invoice = ActionResult<'getInvoice'>['invoice'];

/** An invoice as a row of a list: no lines and no document key. */
export type InvoiceRow = ActionResult<'listInvoice'>['invoices'][number];

/** An estimate with its lines, as getEstimate answers it. */
export type Estimate = ActionResult<'getEstimate'>['estimate'];

/** An email that was sent for an invoice. */
export type InvoiceEmail = ActionResult<'getInvoiceMailHistory'>['invoice-emails'][number];

export type InvoiceStatus = Catalogue['listInvoice']['params']['invoice_status']['choices'][number];
