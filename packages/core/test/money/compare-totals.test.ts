import { expect, expectTypeOf, test } from 'vitest';
import { type Estimate, type Invoice, type InvoiceRow } from '../../src/client/actions.generated.ts';
import { compareTotals } from '../../src/money/compare-totals.ts';

const estimated = {
  figures_total_withoutvat: 26100,
  figures_total_vat: 5115.6,
  figures_total_withvat: 31215.6,
};

test('an answer with the same totals has no difference, as numbers or as text', () => {
  expect(compareTotals(estimated, estimated)).toEqual([]);
  expect(
    compareTotals(estimated, {
      figures_total_withoutvat: '26100',
      figures_total_vat: '5115.60',
      figures_total_withvat: '31215.6',
    }),
  ).toEqual([]);
});

test('each figure that differs is reported, positive if that of Factomos is higher', () => {
  expect(
    compareTotals(estimated, { ...estimated, figures_total_vat: 5115.61, figures_total_withvat: 31215.5 }),
  ).toEqual([
    { figure: 'figures_total_vat', estimated: 5115.6, answered: 5115.61, difference: 0.01 },
    { figure: 'figures_total_withvat', estimated: 31215.6, answered: 31215.5, difference: -0.1 },
  ]);
});

test('differences below a cent, such as float errors, are ignored', () => {
  expect(
    compareTotals({ ...estimated, figures_total_vat: 0.3 }, { ...estimated, figures_total_vat: 0.1 + 0.2 }),
  ).toEqual([]);
});

test('a missing or invalid figure is reported with an undefined difference', () => {
  expect(
    compareTotals(estimated, {
      figures_total_withoutvat: 26100,
      figures_total_vat: 'n/a',
      figures_total_withvat: null,
    }),
  ).toEqual([
    { figure: 'figures_total_vat', estimated: 5115.6, answered: undefined, difference: undefined },
    { figure: 'figures_total_withvat', estimated: 31215.6, answered: undefined, difference: undefined },
  ]);
});

test('accepts invoices, rows and estimates as they are read', () => {
  type Answered = Parameters<typeof compareTotals>[1];
  expectTypeOf<Invoice>().toExtend<Answered>();
  expectTypeOf<InvoiceRow>().toExtend<Answered>();
  expectTypeOf<Estimate>().toExtend<Answered>();
});
