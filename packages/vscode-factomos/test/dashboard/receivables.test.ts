import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyData, type CompanyData, type InvoiceRow } from '../../src/domain/company-data.ts';
import { ageOf, receivables } from '../../src/domain/receivables/receivables.ts';
import { toCsv } from '../../src/domain/receivables/to-csv.ts';
import { receivablesBody } from '../../src/features/dashboard/receivables-body.ts';
import { sumText } from '../../src/ui/sum-text.ts';

const row = (change: Partial<InvoiceRow>): InvoiceRow => ({
  id: '1',
  number: 'F1',
  clientId: '12',
  client: 'Dupont',
  status: 'later',
  title: 'Facture',
  credit: false,
  date: '2026-10-01',
  term: '2026-10-31',
  withoutVat: 100,
  withVat: 120,
  paid: 0,
  due: 120,
  estimateId: undefined,
  ...change,
});
const NOW = '2026-11-28';
const dataOf = (rows: readonly InvoiceRow[], unreadable = 0): CompanyData => ({
  ...emptyData(),
  statuses: {
    later: {
      rows,
      total: rows.length,
      at: Date.now(),
      shifted: false,
      unreadable: Array.from({ length: unreadable }, () => ({ id: undefined, fields: 'due' })),
    },
  },
});

test.each([
  [undefined, 'later'],
  [0, '0-30'],
  [30, '0-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, 'more'],
])('%s days overdue belong to the age “%s”', (days, age) => {
  expect(ageOf(days)).toBe(age);
});

test('receivables are summed by age, client and month, without paid, credited and unreadable invoices', () => {
  const owed = receivables(
    dataOf(
      [
        row({ id: '1', due: 0.1 }),
        row({ id: '2', due: 0.2, client: 'Élan', term: '2026-08-01' }),
        row({ id: '3', due: undefined }),
        row({ id: '4', due: 0 }),
        row({ id: '5', credit: true, due: 50 }),
        row({ id: '6', due: 5, status: 'pending', term: '2027-01-31' }),
        row({ id: '7', due: 1, term: undefined, client: '' }),
        row({ id: '8', due: 1, term: '0000-00-00' }),
      ],
      2,
    ),
    NOW,
  );
  expect(owed.total).toEqual({ euros: 7.3, unreadable: 3, estimated: false });
  expect(owed.ages.map(({ age, euros, invoices }) => [age, euros, invoices])).toMatchObject([
    ['later', 5, 2],
    expect.anything(),
    expect.anything(),
    expect.anything(),
    expect.anything(),
  ]);
  expect(owed.clients.map(({ name, euros, unreadable }) => [name, euros, unreadable])).toEqual([
    ['Dupont', 6.1, 1],
    ['#12', 1, 0],
    ['Élan', 0.2, 0],
  ]);
  expect(owed.months.map(({ name, euros }) => [name, euros])).toEqual([
    ['', 2],
    ['2026-08', 0.2],
    ['2026-10', 0.1],
    ['2027-01', 5],
  ]);
  expect(owed.incomplete).toEqual(['pending', 'partially-paid', 'partially-paid-avoir']);
});

test('two clients with the same name are listed separately', () => {
  const { clients } = receivables(dataOf([row({ id: '1' }), row({ id: '2', clientId: '13', due: 5 })]), NOW);
  expect(clients.map(({ name, euros }) => [name, euros])).toEqual([
    ['Dupont', 120],
    ['Dupont', 5],
  ]);
});

test('the sums by age, client and month are always equal', () => {
  const rows = fc.array(
    fc.record({
      id: fc.uuid(),
      due: fc.option(
        fc.integer({ min: -100, max: 1_000_000 }).map((cents) => cents / 100),
        { nil: undefined },
      ),
      client: fc.constantFrom('a', 'b', ''),
      term: fc.constantFrom(undefined, '2026-01-31', '2026-11-01', '2027-02-28'),
    }),
  );
  fc.assert(
    fc.property(rows, (all) => {
      const { total, ages, clients, months } = receivables(dataOf(all.map(row)), NOW);
      const sum = (debts: readonly { euros: number }[]) =>
        debts.reduce((cents, { euros }) => cents + Math.round(euros * 100), 0);
      for (const debts of [ages, clients, months]) expect(sum(debts)).toBe(Math.round(total.euros * 100));
    }),
  );
});

test('the page escapes names, describes its chart in text, and says what is missing', () => {
  const page = receivablesBody(
    dataOf([row({ client: '<img src=x onerror=alert(1)>', due: 1.5 })], 1),
    'A & B',
    NOW,
  ).toString();
  expect(page).not.toContain('<img');
  expect(page).toMatch(
    /<div class="chart" role="img" aria-label="Amount due by age\. not overdue yet: €0\.00; 0–30 days: €1\.50;/,
  );
  expect(page).toContain('€1.50 + 1 unreadable');
  expect(page).toContain('Not or only partly loaded: ');
  expect(page).not.toMatch(/\bstyle=|NaN|Infinity/);
  expect(receivablesBody(emptyData(), 'ACME', NOW).toString()).toContain('No invoice is loaded yet.');
});

test('the CSV has the format of the language, and no formulas', () => {
  const rows = [['=1+1', ' @x', 'a"b;c\nd', 1234.5, -3, undefined, '']];
  expect(toCsv(rows, { isFrench: true })).toBe('\uFEFF\'=1+1;\' @x;"a""b;c\nd";1234,50;-3;;\r\n');
  expect(toCsv(rows, { isFrench: false })).toBe('\uFEFF\'=1+1,\' @x,"a""b;c\nd",1234.50,-3,,\r\n');
});

test('a sum of unreadable amounts alone is not shown as 0', () => {
  expect(sumText({ euros: 0, unreadable: 9, estimated: false })).toBe('9 unreadable');
  expect(sumText({ euros: 1.5, unreadable: 9, estimated: true })).toBe('≈ €1.50 + 9 unreadable');
  expect(sumText({ euros: 0, unreadable: 0, estimated: false })).toBe('€0.00');
});
