import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentLine, StoredDocument } from '../../src/domain/company-data.ts';
import { draftLike } from '../../src/domain/drafts/draft-like.ts';
import { fillPlaceholders, hasPlaceholder, moveMonths } from '../../src/domain/drafts/month-texts.ts';
import { addMonths, cadenceOf, firstDay, monthsBetween, periodOf } from '../../src/domain/drafts/periods.ts';
import { cpuTime } from '../support/cpu-time.ts';

const line: DocumentLine = {
  title: false,
  serviceId: '19',
  name: 'Day',
  description: 'Work of octobre 2026',
  quantity: 3,
  unit: 'd',
  price: 100,
  discount: '',
  total: 300,
};

const invoice: StoredDocument = {
  kind: 'invoice',
  id: '1',
  number: 'F1',
  title: 'Facture',
  key: undefined,
  clientId: '12',
  client: 'Dupont',
  status: 'paid',
  date: '2026-10-31',
  term: '2026-11-30',
  subject: undefined,
  attention: undefined,
  comment: undefined,
  estimateId: undefined,
  credit: false,
  lines: [line],
  withoutVat: 300,
  vat: 60,
  withVat: 360,
  paid: 0,
  due: 360,
  at: 0,
};

const like = (change: Partial<StoredDocument> = {}) =>
  draftLike({ ...invoice, ...change }, { services: { 19: { vat: 20 } }, language: 'en', now: '2026-11-28' });
const firstLine = (change: Partial<DocumentLine>): unknown => {
  const { lines } = like({ lines: [{ ...line, ...change }] });
  return Array.isArray(lines) ? lines[0] : undefined;
};

describe('a draft copied from a document', () => {
  test('has no date, the same number of days to pay, and texts for this month', () => {
    expect(like()).toEqual({
      client_id: '12',
      objet: '',
      payment_term: '2026-12-28',
      lines: [{ service_id: '19', description: 'Work of novembre 2026', quantity: 3, price: 100 }],
    });
  });

  test('has no due date when that of the document is not plausible', () => {
    expect(like({ term: undefined })).not.toHaveProperty('payment_term');
    expect(like({ date: undefined })).not.toHaveProperty('payment_term');
    expect(like({ term: '2026-10-01' })).not.toHaveProperty('payment_term');
  });

  test('charges no VAT when the document has none although its service has a rate', () => {
    expect(like({ vat: 0 })).toMatchObject({ vat_enable: false });
    expect(like({ vat: undefined })).not.toHaveProperty('vat_enable');
    expect(like({ kind: 'estimate', vat: 0 })).not.toHaveProperty('vat_enable');
  });

  test('includes discounts in the price, and leaves a price empty that cannot be computed', () => {
    expect(firstLine({ discount: '10', total: 270 })).toMatchObject({ price: 90 });
    expect(firstLine({ discount: '10', total: undefined })).toMatchObject({ price: '' });
    expect(firstLine({ quantity: undefined })).toMatchObject({ quantity: '' });
    expect(firstLine({ title: true, name: 'March 2020' })).toEqual({ title: 'March 2020' });
  });
});

describe('months in texts', () => {
  test.each([
    ['Site, octobre 2026', 'Site, novembre 2026'],
    ['Octobre 2026', 'Novembre 2026'],
    ['arrears of September 2026', 'arrears of October 2026'],
    ['décembre 2026', 'décembre 2026'],
    ['contract of January 2020', 'contract of January 2020'],
    ['may 20266, xoctobre 2026', 'may 20266, xoctobre 2026'],
  ])('move with the invoice: %s', (before, after) => {
    expect(moveMonths(before, '2026-10-31', '2026-11-02')).toBe(after);
  });

  test('cross the year', () => {
    expect(moveMonths('décembre 2026', '2026-12-31', '2027-01-31')).toBe('janvier 2027');
  });

  test.each([
    ['{{month}} {{year}}', '2026-11', 'fr', 'novembre 2026'],
    ['{{Month}}', '2026-08', 'fr', 'Août'],
    ['{{ month }}', '2026-11', 'en', 'November'],
    ['{{period}}', '2026-Q1', 'fr', '1er trimestre 2026'],
    ['{{period}}', '2026-Q4', 'en', 'Q4 2026'],
    ['{{quarter}}', '2026-11', 'fr', '4e trimestre'],
    ['{{period}} {{other}} $& $1', '2026', 'en', '2026 {{other}} $& $1'],
  ] as const)('replace placeholders: %s in %s (%s)', (text, period, language, filled) => {
    expect(fillPlaceholders(text, period, language)).toBe(filled);
    expect(hasPlaceholder(filled)).toBe(false);
  });

  test('take linear time, whatever the text', () => {
    const taken = cpuTime(() => {
      for (const part of ['{{', '{{ ', 'octobre ', ' ', 'octobre   ', '{{month', '2026'])
        expect(moveMonths(part.repeat(50_000), '2026-10-31', '2026-11-02')).toBe(part.repeat(50_000));
      expect(fillPlaceholders('{{ '.repeat(50_000), '2026-11', 'fr')).toHaveLength(150_000);
    });
    expect(taken).toBeLessThan(2_000);
  });
});

describe('periods', () => {
  const days = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('contain the day they are computed from', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('month', 'quarter', 'year'), (day, every) => {
        const period = periodOf(day, every);
        expect(cadenceOf(period)).toBe(every);
        expect(firstDay(period) <= day).toBe(true);
        expect(periodOf(firstDay(period), every)).toBe(period);
        expect(monthsBetween(firstDay(period), day)).toBeLessThan({ month: 1, quarter: 3, year: 12 }[every]);
      }),
    );
  });

  test('differ by the number of added months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });

  test.each(['2026-13', '2026-00', '2026-Q5', '26-11', '0000', '', '2026-11-01'])('cannot be %j', (text) => {
    expect(cadenceOf(text)).toBeUndefined();
  });
});
