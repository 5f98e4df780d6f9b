import { type ResultField, type ResultShape } from './result-shape.ts';

export const id = { kind: 'id' } as const;
export const idOrNone = { kind: 'idOrNone' } as const;
export const text = { kind: 'text' } as const;
export const secret = { kind: 'secret' } as const;
export const key = { kind: 'key' } as const;
export const amount = { kind: 'amount' } as const;
export const percent = { kind: 'percent' } as const;
export const quantity = { kind: 'quantity' } as const;
export const integer = { kind: 'integer' } as const;
export const timestamp = { kind: 'timestamp' } as const;
export const date = { kind: 'date' } as const;
export const shortDate = { kind: 'shortDate' } as const;
export const datetime = { kind: 'datetime' } as const;
export const flag = { kind: 'flag' } as const;

export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  ({ kind: 'choice', choices }) as const;

export const object = <Fields extends ResultShape>(fields: Fields) => ({ kind: 'object', fields }) as const;

export const list = <Fields extends ResultShape>(fields: Fields) => ({ kind: 'list', fields }) as const;

export const lines = <const Price extends string>(price: Price) => ({ kind: 'lines', price }) as const;

/**
 * A field without which the answer is useless: a read fails, a row is left out, and a created object has no
 * id. All other fields may be null.
 */
export const essential = <Field extends ResultField>(field: Field) => ({
  ...field,
  essential: true as const,
});

/** May be missing from an answer: it is null then, without a warning. */
export const optional = <Field extends ResultField>(field: Field) => ({
  ...field,
  optional: true as const,
});

/** A list that may be missing only when the count next to it, such as `pagination.total_invoices`, is 0. */
export const countedList = <Fields extends ResultShape>(fields: Fields, count: readonly [string, string]) =>
  ({ kind: 'list', fields, count }) as const;
