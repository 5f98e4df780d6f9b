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
  test('is what is due, else what it was for, and nothing where neither is known', () => {
    expect(shownAmount(row('1', { due: 20 }))).toBe(20);
    expect(shownAmount(row('1', { due: 0, status: 'paid' }))).toBe(120);
    expect(shownAmount(row('1', { credit: true, due: -120, withVat: -120 }))).toBe(-120);
    expect(shownAmount(row('1', { due: undefined, withVat: undefined }))).toBeUndefined();
  });

  test('is never summed where it is not known, and nothing is due of credit notes and what was overpaid', () => {
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
  ] as const)('by %s as %s, those that lack the value last', (sorting, order) => {
    expect(ids(sortRows(rows, sorting))).toBe(order);
    expect(ids(rows)).toBe('abcd');
  });
});

describe('an invoice is overdue', () => {
  const day = '2026-11-28';
  test.each([
    ['part paid past its term', { status: 'partially-paid', term: '2026-11-20' }, 8],
    ['listed as pending before its term had passed', { status: 'pending', term: '2026-11-27' }, 1],
    ['of status later without a readable term', { status: 'later' }, 0],
    ['not on the day of its term', { status: 'pending', term: day }, undefined],
    ['not when all of it is paid', { status: 'later', term: '2026-11-20', due: 0 }, undefined],
    ['not when what is due is not known', { status: 'later', term: '2026-11-20', due: undefined }, undefined],
  ])('%s', (_case, facts, days) => {
    expect(overdueDays(row('1', facts), day)).toBe(days);
  });
});
