import { describe, expect, test } from 'vitest';
import { catalogue, isActionName } from '../../src/catalogue/catalogue.ts';
import { type ResultField, type ResultShape } from '../../src/catalogue/spec/result-shape.ts';
import { decodeResult } from '../../src/decode/decode-result.ts';
import { isRecord } from '../../src/json/json.ts';

/** The essential fields of each read, repeated here so that a change of the catalogue fails a test. */
const ESSENTIAL: Record<string, string[]> = {
  getClient: ['client', 'client.client_id'],
  getService: ['service', 'service.service_id', 'service.price'],
  getInvoice: [
    'invoice',
    ...['id', 'client_id', 'invoice_status', 'figures_total_withvat', 'figures_paid', 'figures_due'].map(
      (name) => `invoice.${name}`,
    ),
  ],
  listInvoice: ['pagination', 'pagination.total_invoices', 'invoices'],
  getInvoiceMailHistory: [],
  listEmailTemplates: [],
  getEstimate: ['estimate', 'estimate.id', 'estimate.estimate_status', 'estimate.figures_total_withvat'],
  getExpense: ['expense', 'expense.expense_id', 'expense.amount'],
};

/** The essential fields of a row, without which it is left out. */
const ESSENTIAL_IN_ROWS: Record<string, string[]> = {
  listInvoice: ['id', 'client_id', 'invoice_status', 'figures_total_withvat', 'figures_due'],
  listEmailTemplates: ['id'],
};

const SAMPLE: Record<Exclude<ResultField['kind'], 'object' | 'list' | 'lines'>, unknown> = {
  id: '19',
  idOrNone: '0',
  text: 'Made up',
  choice: 'pending',
  secret: 'made-up',
  key: 'i5u5pHLyBI4pizucVdo6',
  // A discount other than 0 causes a warning of its own.
  amount: '0',
  percent: '20',
  quantity: '2',
  integer: '1',
  timestamp: '1795820400',
  date: '2026-11-28',
  shortDate: '28/12/26',
  datetime: '2026-11-28 10:00:00',
  flag: '0',
};

function sample(shape: ResultShape): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]): [string, unknown][] => {
      if (field.kind === 'lines') return [];
      if (field.kind === 'object') return [[name, sample(field.fields)]];
      if (field.kind === 'list') return [[name, [sample(field.fields), sample(field.fields)]]];
      return [[name, SAMPLE[field.kind]]];
    }),
  );
}

/** Every place in an answer: its path, such as `invoices.0.id`, and the answer with another value there. */
function* places(value: unknown, at: string[] = []): Generator<string[]> {
  const entries = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  for (const [name, child] of entries) {
    yield [...at, String(name)];
    yield* places(child, [...at, String(name)]);
  }
}

const MISSING = Symbol('missing');

function changed(value: unknown, [name = '', ...rest]: string[], to: unknown): unknown {
  if (Array.isArray(value))
    return value.map((row: unknown, index) => (String(index) === name ? changed(row, rest, to) : row));
  if (!isRecord(value)) return to;
  const copy = { ...value };
  if (rest.length > 0)
    copy[name] =
      Array.isArray(copy[name]) && rest.length === 1
        ? replaceRow(copy[name], rest[0], to)
        : changed(copy[name], rest, to);
  else if (to === MISSING) Reflect.deleteProperty(copy, name);
  else copy[name] = to;
  return copy;
}

function replaceRow(rows: unknown[], index: string | undefined, to: unknown): unknown[] {
  return rows.map((row, at) => (String(at) === index ? (to === MISSING ? null : to) : row));
}

const reads = Object.values(catalogue).filter(({ effect }) => effect === 'read');

describe.each(reads.map(({ name }) => name))('%s', (name) => {
  const shape: ResultShape = isActionName(name) ? catalogue[name].result : {};
  const whole = sample(shape);

  test('reads an answer as documented without a warning', () => {
    expect(decodeResult(shape, whole)).toMatchObject({ problems: [], warnings: [] });
  });

  test.each([
    ['missing', MISSING],
    ['null', null],
    ['an empty string', ''],
    ['false', false],
    ['an empty list', []],
    ['an object', { odd: 1 }],
  ])('fails only when an essential field is %s', (_, to) => {
    for (const place of places(whole)) {
      const answer = changed(whole, place, to);
      const { problems, result } = decodeResult(shape, isRecord(answer) ? answer : {});
      const path = place.join('.');
      const isTopRow = /^[^.]+\.\d+(\.|$)/.test(path);
      if (isTopRow) {
        const [list = '', , field] = place;
        const isOmitted = field === undefined || ESSENTIAL_IN_ROWS[name]?.includes(field) === true;
        expect(problems, path).toEqual([]);
        if (field !== undefined || !isRecord(to)) {
          expect(result.omitted, path).toHaveLength(isOmitted ? 1 : 0);
          expect(result[list], path).toHaveLength(isOmitted ? 1 : 2);
        }
      } else {
        // An empty list is valid, and an object without known fields lacks its essential ones.
        const isFine = path === 'invoices' && Array.isArray(to);
        expect(problems.length > 0, path).toBe(ESSENTIAL[name]?.includes(path) === true && !isFine);
      }
    }
  });
});

test('an amount that cannot be read is null, never 0', () => {
  for (const wire of ['1,234', '1 234,56', '12.50 €', '+5', '1e3', 'NaN', '']) {
    const answer = changed(sample(catalogue.getInvoice.result), ['invoice', 'figures_total_vat'], wire);
    const { result } = decodeResult(catalogue.getInvoice.result, isRecord(answer) ? answer : {});
    expect(result.invoice, wire).toHaveProperty('figures_total_vat', null);
  }
});

test('a list that json_encode wrote as an object is read as a list', () => {
  const first = sample(catalogue.listInvoice.result.invoices.fields);
  const second = { ...first, id: '20' };
  const answer = { pagination: { total_invoices: 2 }, invoices: { '1': first, '4': second } };
  expect(decodeResult(catalogue.listInvoice.result, answer)).toMatchObject({
    problems: [],
    result: { invoices: [{ id: '19' }, { id: '20' }], omitted: [] },
  });
});

test('a list of invoices may be missing only when there are none', () => {
  const answer = (total_invoices: number) => ({ pagination: { total_invoices }, invoices: null });
  expect(decodeResult(catalogue.listInvoice.result, answer(0)).problems).toEqual([]);
  expect(decodeResult(catalogue.listInvoice.result, answer(3)).problems).toEqual([
    { field: 'invoices', message: 'must be a list' },
  ]);
});

test('a deviation in many rows is one warning', () => {
  const row = sample(catalogue.listInvoice.result.invoices.fields);
  delete row.is_exported;
  const answer = { pagination: { total_invoices: 3 }, invoices: [row, row, row] };
  expect(decodeResult(catalogue.listInvoice.result, answer).warnings).toEqual([
    'The answer deviates from the manual: invoices[0].is_exported is missing (and 2 more like it)',
  ]);
});
