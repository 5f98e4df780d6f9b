import { isObject, type JsonObject } from '@tools/json';

/** The path of a field: names of objects and indexes of rows. */
export type Path = readonly (string | number)[];

/** Represents a missing field. */
export const MISSING = Symbol('missing');

/** What a PHP backend may return in place of a documented field. */
export const instead: readonly unknown[] = [
  MISSING,
  null,
  '',
  false,
  [],
  { odd: '1' },
  'odd',
  '12.50 €',
  '1,234',
  0,
];

/**
 * The essential fields of each answer. Written from the specification and not taken from the catalogue, so
 * that a change of the catalogue fails a test. `*` is any row.
 */
const essential: Readonly<Record<string, readonly string[]>> = {
  getClient: ['client', 'client.client_id'],
  getService: ['service', 'service.service_id', 'service.price'],
  getExpense: ['expense', 'expense.expense_id', 'expense.amount'],
  listEmailTemplates: ['email-templates.*', 'email-templates.*.id'],
  getInvoiceMailHistory: ['invoice-emails.*'],
  getInvoice: [
    'invoice',
    'invoice.id',
    'invoice.client_id',
    'invoice.invoice_status',
    'invoice.figures_total_withvat',
    'invoice.figures_paid',
    'invoice.figures_due',
  ],
  listInvoice: [
    'pagination',
    'pagination.total_invoices',
    'invoices',
    'invoices.*',
    'invoices.*.id',
    'invoices.*.client_id',
    'invoices.*.invoice_status',
    'invoices.*.figures_total_withvat',
    'invoices.*.figures_due',
  ],
  getEstimate: ['estimate', 'estimate.id', 'estimate.estimate_status', 'estimate.figures_total_withvat'],
};

export function isEssential(action: string, path: Path): boolean {
  const name = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
  return essential[action]?.includes(name) === true;
}

/** Every field of an answer except `error`; of each list, the first and the last row. */
export function fieldsOf(answer: unknown): Path[] {
  return [...walk(answer, [])].filter(([first]) => first !== 'error');
}

function* walk(value: unknown, at: Path): Generator<Path> {
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((index) => index in value)
    : isObject(value)
      ? Object.keys(value)
      : [];
  for (const key of keys) {
    yield [...at, key];
    yield* walk(Reflect.get(Object(value), key), [...at, key]);
  }
}

/** A copy with another value in one place. */
export function withField(answer: JsonObject, path: Path, to: unknown): JsonObject {
  const copy = structuredClone(answer);
  let parent: unknown = copy;
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent), key);
  const last = path.at(-1);
  if (last === undefined || typeof parent !== 'object' || parent === null) return copy;
  // A row that is missing leaves a gap, which is null in JSON.
  if (to !== MISSING) Reflect.set(parent, last, to);
  else if (Array.isArray(parent)) Reflect.set(parent, last, null);
  else Reflect.deleteProperty(parent, last);
  return copy;
}
