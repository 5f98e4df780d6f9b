import { describe, expect, test } from 'vitest';
import type { InvoiceRow } from '../../src/domain/company-data.ts';
import { dueOf, shownAmount, sumRows } from '../../src/domain/row-amounts.ts';
import { sortRows } from '../../src/domain/sort-rows.ts';
import { overdueDays } from '../../src/domain/overdue.ts';

const row = (id: string, facts: Partial<InvoiceRow> = {}): InvoiceRow => ({
  id,
  number: `F${id}`,
  clientId: '1',
  client: 'Acme',
  status: 'pending',
  title: 'Facture',
  credit: false,
  date: undefined,
  term: undefined,
  withoutVat: 100,
  withVat: 120,
  paid: 0,
  due: 120,
  estimateId: undefined,
  ...facts,
});
const ids = (rows: readonly InvoiceRow[]): string => rows.map(({ id }) => id).join('');

describe('the amount of a row', () => {
  test('is the amount due, otherwise the total, or undefined when neither is known', () => {
    expect(shownAmount(row('1', { due: 20 }))).toBe(20);
    expect(shownAmount(row('1', { due: 0, status: 'paid' }))).toBe(120);
    expect(shownAmount(row('1', { credit: true, due: -120, withVat: -120 }))).toBe(-120);
    expect(shownAmount(row('1', { due: undefined, withVat: undefined }))).toBeUndefined();
  });

  test('is never in a sum when it is not known, and is 0 for credit notes and overpaid invoices', () => {
    const rows = [
      row('1', { due: 0.1 }),
      row('2', { due: 0.2, estimated: true }),
      row('3', { due: undefined }),
      row('4', { credit: true, due: -50 }),
      row('5', { due: -5 }),
    ];
    expect(sumRows(rows, dueOf)).toEqual({ euros: 0.3, unreadable: 1, estimated: true });
  });
});

describe('rows are sorted', () => {
  const rows = [
    row('a', { due: 10, date: '2026-01-02', term: '2026-03-01' }),
    row('b', { due: undefined, withVat: undefined, date: undefined, term: undefined }),
    row('c', { due: 30, date: '2026-02-01', term: '2026-02-01' }),
    row('d', { due: 0, withVat: 20, date: '2026-01-01', term: '2026-01-01', status: 'paid' }),
  ];

  test.each([
    ['listed', 'abcd'],
    ['amount', 'cdab'],
    ['date', 'cadb'],
    ['age', 'cabd'],
  ] as const)('by %s as %s, those without the value last', (sorting, order) => {
    expect(ids(sortRows(rows, sorting))).toBe(order);
    expect(ids(rows)).toBe('abcd');
  });
});

describe('an invoice is overdue', () => {
  const day = '2026-11-28';
  test.each([
    ['when it is part paid and past its due date', { status: 'partially-paid', term: '2026-11-20' }, 8],
    [
      'when it was listed as pending before its due date passed',
      { status: 'pending', term: '2026-11-27' },
      1,
    ],
    ['when its status is later and its due date is not readable', { status: 'later' }, 0],
    ['but not on its due date', { status: 'pending', term: day }, undefined],
    ['but not when all of it is paid', { status: 'later', term: '2026-11-20', due: 0 }, undefined],
    [
      'but not when the amount due is not known',
      { status: 'later', term: '2026-11-20', due: undefined },
      undefined,
    ],
  ])('%s', (_case, facts, days) => {
    expect(overdueDays(row('1', facts), day)).toBe(days);
  });
});
