import type { ParamSpec, ResultField } from 'factomos-core';

export interface TypeOfKind {
  readonly type: string;
  /** What the type does not express, as a sentence. */
  readonly note: string;
  /** The label's own sentence already contains it. */
  readonly unless?: RegExp;
}

/** The sentence of a field, and what its kind adds. */
export function describe(help: string, { note, unless }: TypeOfKind): string {
  return unless?.test(help) === true || note === '' ? help : `${help} ${note}`;
}

const id = { type: 'string | number', note: 'An identifier of Factomos, as a number or digits.' };
const text = { type: 'string', note: '' };

const params: Readonly<Record<Exclude<ParamSpec['kind'], 'choice'>, TypeOfKind>> = {
  id,
  text,
  multiline: { type: 'string', note: 'May have several lines.' },
  email: text,
  url: { type: 'string', note: 'An https or http URL.' },
  secret: { type: 'string', note: 'Never shown in an error or log.' },
  date: {
    type: 'string | Date',
    note: '`YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris.',
  },
  amount: { type: 'number | string', note: 'A number or a decimal string, in EUR.' },
  percent: { type: 'number | string', note: 'From 0 to 100.' },
  quantity: { type: 'number | string', note: 'A number or a decimal string.' },
  integer: { type: 'number', note: 'A whole number from 0.' },
  flag: { type: 'boolean | 0 | 1', note: '' },
  lines: { type: 'readonly Line[]', note: 'At least one.' },
};

export function paramType(spec: ParamSpec): TypeOfKind {
  return spec.kind === 'choice' ? { type: literals(spec.choices), note: '' } : params[spec.kind];
}

type ScalarKind = Exclude<ResultField['kind'], 'choice' | 'object' | 'list' | 'lines'>;

const day = { type: 'string', note: '`YYYY-MM-DD`.' };

const results: Readonly<Record<ScalarKind, TypeOfKind>> = {
  id: { type: 'string', note: 'An identifier of Factomos.' },
  idOrNone: { type: 'string | null', note: 'An identifier of Factomos; null for none.' },
  text,
  secret: { type: 'string', note: 'A secret.', unless: /secret/i },
  key: text,
  amount: { type: 'number', note: 'In EUR.', unless: /EUR/ },
  percent: { type: 'number', note: 'In percent.', unless: /percent|rate/i },
  quantity: { type: 'number', note: '' },
  integer: { type: 'number', note: '' },
  timestamp: { type: 'number', note: 'Seconds since 1970.', unless: /seconds/ },
  date: day,
  shortDate: day,
  datetime: { type: 'string', note: "`YYYY-MM-DD HH:MM:SS`, Factomos's own time." },
  flag: { type: 'boolean', note: '' },
};

/** Only essential fields are never null. */
export function fieldType(field: Exclude<ResultField, { kind: 'object' | 'list' | 'lines' }>): TypeOfKind {
  const { type, ...rest } =
    field.kind === 'choice'
      ? { type: `OpenChoice<${literals(field.choices)}>`, note: '' }
      : results[field.kind];
  return { type: field.essential === true || type.endsWith('null') ? type : `${type} | null`, ...rest };
}

function literals(choices: readonly string[]): string {
  return choices.map((choice) => `'${choice}'`).join(' | ');
}
