import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { decodeResult } from '../../src/decode/decode-result.ts';
import { isRecord } from '../../src/json/json.ts';
import { estimateAnswer, invoiceAnswer, listAnswer } from './answers.ts';

describe('an invoice', () => {
  const { result, problems, warnings } = decodeResult(catalogue.getInvoice.result, invoiceAnswer());

  test('is decoded by the kinds of its fields', () => {
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(result).toMatchObject({
      invoice: {
        id: '6829',
        estimate_id: null,
        exists: true,
        payment_term_fr: null,
        invoice_paid_mention: '0',
        figures_total_withvat: 31215.6,
        unix_timestamp: 1284242400,
        articleList: [{ vat: 5.5, is_with_vat: false, quantity: 10 }, { invoice_order: 1 }],
      },
    });
  });

  test('has lines that can be sent again', () => {
    expect(result).toMatchObject({
      invoice: {
        lines: [
          { service_id: '4017', description: '- Mixette\r\n- Micro', quantity: 10, price: 950 },
          { title: 'Then' },
        ],
      },
    });
  });

  test('has no error in its result', () => {
    expect(result).not.toHaveProperty('error');
  });
});

test('an invoice has a warning about a discount, which lines cannot have', () => {
  const answer = invoiceAnswer({}, { remise: '10' });
  expect(decodeResult(catalogue.getInvoice.result, answer).warnings).toEqual([
    'invoice.lines: line 1 has a discount, which the API cannot set: sending the lines again would lose it',
  ]);
});

test('a row of a list has no key, no articles and no lines', () => {
  const { result, problems } = decodeResult(catalogue.listInvoice.result, listAnswer());
  expect(problems).toEqual([]);
  expect(result).toEqual({
    omitted: [],
    pagination: { first_row: 50, last_row: 53, total_invoices: 54 },
    invoices: [
      expect.objectContaining({
        document_key: null,
        articleList: [],
        payment_term_fr: '2015-07-19',
        downpayment_term: null,
        invoice_paid_mention: 'pay_before',
        invoice_formated_year: '2015',
        figures_due: -180,
      }),
    ],
  });
});

test("an estimate's lines have the estimate's price", () => {
  const { result, problems } = decodeResult(catalogue.getEstimate.result, estimateAnswer());
  expect(problems).toEqual([]);
  expect(result).toMatchObject({
    estimate: {
      lines: [{ service_id: '4023', description: '- Meubles', quantity: 1, price: 650 }],
      articleList: [{ estimate_date: '2014-05-13', estimate_action_date: null, date_update: null }],
    },
  });
});

describe('a value of the wrong kind', () => {
  test('is reported with its place, and is null', () => {
    const { result, problems } = decodeResult(
      catalogue.getInvoice.result,
      invoiceAnswer({ figures_due: 'soon', id: undefined }),
    );
    expect(problems).toEqual([
      { field: 'invoice.id', message: 'is missing' },
      { field: 'invoice.figures_due', message: 'must be an amount' },
    ]);
    expect(result.invoice).toMatchObject({ figures_due: null, client_id: '546' });
  });

  test.each([
    [{ client: [] }, 'client', 'must be an object'],
    [{ client: null }, 'client', 'must be an object'],
    [{}, 'client', 'is missing'],
  ])('%j', (answer, field, message) => {
    expect(decodeResult(catalogue.getClient.result, answer).problems).toEqual([{ field, message }]);
  });

  test('is reported in the rows of a list', () => {
    const answer = { 'email-templates': ['x'] };
    expect(decodeResult(catalogue.listEmailTemplates.result, answer)).toMatchObject({
      result: {
        'email-templates': [],
        omitted: [{ raw: 'x', problems: [{ field: 'email-templates[0]', message: 'must be an object' }] }],
      },
      problems: [],
    });
    expect(decodeResult(catalogue.listEmailTemplates.result, { 'email-templates': {} })).toMatchObject({
      result: { 'email-templates': [] },
      warnings: ['The answer deviates from the manual: email-templates must be a list'],
    });
  });

  test('leaves no lines when an article is incomplete', () => {
    const answer = invoiceAnswer({}, { quantity: 'many' });
    const { result, warnings } = decodeResult(catalogue.getInvoice.result, answer);
    expect(result.invoice).toHaveProperty('lines', []);
    expect(warnings).toContain(
      'invoice.lines: line 1 cannot be sent again: it needs service_id, quantity, invoice_price and comment',
    );
  });
});

test('an unexpected field is kept unchanged, and cannot modify a prototype', () => {
  const answer: unknown = JSON.parse('{"client_id":"5","__proto__":{"polluted":true},"new_field":"01"}');
  const { result } = decodeResult(catalogue.createClient.result, isRecord(answer) ? answer : {});
  expect(result).toMatchObject({ client_id: '5', new_field: '01' });
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
});

test('an optional field may be absent or null', () => {
  const answer = { company_id: '1', auth_token: 'made-up', api_key: null };
  expect(decodeResult(catalogue.createAccount.result, answer)).toEqual({
    result: { company_id: '1', password: null, auth_token: 'made-up', api_key: null, api_secret: null },
    problems: [],
    warnings: [],
    isNotFound: false,
  });
});
