import { describe, expect, test } from 'vitest';
import { type ActionName, catalogue } from '../../src/catalogue/catalogue.ts';
import { type ActionDefinition } from '../../src/catalogue/spec/define-actions.ts';
import { encode, encodeUnknown } from '../../src/encode/encode.ts';
import { describeProblems } from '../../src/errors/problem.ts';

const fields = (action: ActionName, params: unknown) => {
  const { problems, text } = encode(catalogue[action], params);
  if (problems.length > 0) expect(text).toBe('');
  return problems.map(({ field }) => field);
};
const problemsOf = (action: ActionName, params: unknown) =>
  describeProblems(encode(catalogue[action], params).problems);

describe('a documented action', () => {
  test('is encoded with its name first and its parameters in the order of the manual', () => {
    const { text, problems } = encode(catalogue.createInvoice, {
      lines: [{ service_id: 19, description: 'Abonnement', quantity: 12, price: 9.5 }],
      objet: 'Société & fils',
      client_id: 19,
      vat_enable: true,
      invoice_paid: 0,
      invoice_date: '2012-05-01',
      invoice_vat: '19.6',
    });
    expect(problems).toEqual([]);
    expect(text).toBe(
      'action=createInvoice&client_id=19&objet=Soci%C3%A9t%C3%A9%20%26%20fils&invoice_date=2012-05-01&vat_enable=1&invoice_vat=19.6' +
        '&line_service_id%5B%5D=19&line_description%5B%5D=Abonnement&line_quantity%5B%5D=12&line_price%5B%5D=9.5&invoice_paid=0',
    );
  });

  test('leaves out undefined parameters, and sends an empty optional text', () => {
    const { text } = encode(catalogue.editClient, {
      client_id: '7',
      client_city: '',
      description: undefined,
    });
    expect(text).toBe('action=editClient&client_id=7&client_city=');
  });

  test.each(Object.values<ActionDefinition>(catalogue))(
    '$name names every required parameter that is missing',
    (action) => {
      const required = Object.entries(action.params).filter(([, spec]) => spec.required);
      expect(encode(action, {}).problems).toEqual(
        required.map(([field]) => ({ field, message: 'is required' })),
      );
    },
  );

  test('reports all problems at once', () => {
    expect(
      fields('createPayment', { invoice_id: '', montant: '12,5', type: 'cash', payment_date: '31/12/2026' }),
    ).toEqual(['invoice_id', 'montant', 'type', 'payment_date']);
  });

  test.each<[ActionName, object, string, RegExp]>([
    ['getClient', { client_id: 0 }, 'client_id', /whole number above 0/],
    ['getClient', { client_id: '00' }, 'client_id', /whole number above 0/],
    ['getClient', { client_id: 1.5 }, 'client_id', /whole number above 0/],
    ['getClient', { client_id: 2 ** 53 }, 'client_id', /whole number above 0/],
    ['getClient', { client_id: -4 }, 'client_id', /whole number above 0/],
    ['getClient', { client_id: null }, 'client_id', /must not be null/],
    ['getClient', { client_id: ' 4 ' }, 'client_id', /whole number above 0/],
    ['createClient', { category: 'client', client_company_name: '  ' }, 'client_company_name', /is required/],
    [
      'createClient',
      { category: 'x', client_company_name: 'a' },
      'category',
      /client, fournisseur, prospect/,
    ],
    ['editClient', { client_id: 1, client_zipcode: 1000 }, 'client_zipcode', /must be a string/],
    ['editClient', { client_id: 1, client_city: '\uD800' }, 'client_city', /lone surrogate/],
    [
      'editClient',
      { client_id: 1, client_city: 'Orl\uFFFDans' },
      'client_city',
      /U\+FFFD.* in its own encoding/,
    ],
    ['sendInvoice', { invoice_id: 1, email_to: 'a\uFFFD@b.fr' }, 'email_to', /U\+FFFD/],
    [
      'createInvoice',
      { client_id: 1, lines: [{ title: 'T\uFFFD' }, { service_id: 1, quantity: 1, description: 'Orl' }] },
      'lines[0].title',
      /U\+FFFD/,
    ],
    ['editClient', { client_id: 1, client_email: 'nobody' }, 'client_email', /email address/],
    ['editClient', { client_id: 1, client_email: 'a@b@c' }, 'client_email', /email address/],
    ['sendInvoice', { invoice_id: 1, email_to: '' }, 'email_to', /email address/],
    ['createAccount', { username: 'a@b.fr', webhook_url: 'ftp://x' }, 'webhook_url', /https:\/\//],
    ['createAccount', { username: 'a@b.fr', webhook_url: 'https://' }, 'webhook_url', /https:\/\//],
    ['createAccount', { username: 'a@b.fr', vat_percentage: 101 }, 'vat_percentage', /0 to 100/],
    ['createAccount', { username: 'a@b.fr', vat_percentage: -1 }, 'vat_percentage', /0 to 100/],
    ['createAccount', { username: 'a@b.fr', vat_percentage: 'x' }, 'vat_percentage', /0 to 100/],
    ['createAccount', { username: 'a@b.fr', tva_enable: 'yes' }, 'tva_enable', /true or false/],
    ['listInvoice', { invoice_status: 'pending', page_index: 1.5 }, 'page_index', /whole number from 0/],
    ['listInvoice', { invoice_status: 'pending', page_index: -50 }, 'page_index', /whole number from 0/],
    ['listInvoice', { invoice_status: 'overdue' }, 'invoice_status', /avoir, later, paid, /],
    ['getExpense', { expense_id: 4, expenseid: 4 }, 'expenseid', /is not a parameter of getExpense/],
    [
      'createInvoice',
      { client_id: 1, lines: [{ title: 'x' }], 'line_price[]': [1] },
      'line_price[]',
      /pass lines instead/,
    ],
  ])('%s refuses %j', (action, params, field, message) => {
    expect(fields(action, params)).toEqual([field]);
    expect(problemsOf(action, params)).toMatch(message);
  });

  test.each<[ActionName, object, string]>([
    ['createAccount', { username: 'a@b.fr', tva_enable: '1' }, 'tva_enable=1'],
    ['createAccount', { username: 'a@b.fr', tva_enable: '0' }, 'tva_enable=0'],
    [
      'createAccount',
      { username: 'a@b.fr', webhook_url: 'http://localhost:1/x' },
      'webhook_url=http%3A%2F%2Flocalhost%3A1%2Fx',
    ],
    ['listInvoice', { invoice_status: 'later', page_index: 50 }, 'invoice_status=later&page_index=50'],
    ['getClient', { client_id: '007' }, 'client_id=007'],
    ['editClient', { client_id: 7, client_email: '' }, 'client_email='],
    ['createService', { service_name: 'x', price: 1e-7 }, 'service_name=x&price=0.0000001'],
  ])('%s takes %j', (action, params, text) => {
    expect(encode(catalogue[action], params).text).toContain(text);
  });

  test('refuses parameters that are not an object', () => {
    expect(problemsOf('getClient', [1])).toBe('params must be an object');
  });

  test('does not repeat invalid values in messages', () => {
    const sample = 'sample-value-123';
    const params = Object.fromEntries(
      Object.keys(catalogue.createInvoice.params).map((name) => [name, sample]),
    );
    const lines = [{ service_id: sample, description: 5, quantity: sample, price: sample }];
    const { problems } = encode(catalogue.createInvoice, { ...params, lines });
    expect(problems.length).toBeGreaterThan(8);
    expect(describeProblems(problems)).not.toContain(sample);
  });
});

describe('the limit of 1,000 variables', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ service_id: 1, description: 'x', quantity: 1, price: 1 }));

  test('allows exactly 1,000', () => {
    // action, client_id and two more parameters, and 249 lines of four.
    const { text, problems } = encode(catalogue.createInvoice, {
      client_id: 1,
      objet: 'x',
      invoice_comment: 'y',
      lines: lines(249),
    });
    expect(problems).toEqual([]);
    expect(text.split('&')).toHaveLength(1000);
  });

  test('refuses one more, with the limit in the message', () => {
    const params = {
      client_id: 1,
      objet: 'x',
      invoice_comment: 'y',
      invoice_attention: 'z',
      lines: lines(249),
    };
    expect(problemsOf('createInvoice', params)).toMatch(/1001 variables.*1,000/);
  });

  test('includes extra parameters', () => {
    const extra = { tags: Array.from({ length: 999 }, () => 'x') };
    expect(encode(catalogue.getClient, { client_id: 1 }, extra).problems).toHaveLength(1);
  });
});

describe('extra parameters', () => {
  test('are encoded after the documented ones, arrays with brackets', () => {
    const extra = { custom: 'id=3', tags: ['a', 'b'], 'more[]': [1], on: true, skipped: undefined };
    // @ts-expect-error undefined is left out, as everywhere
    expect(encode(catalogue.getClient, { client_id: 1 }, extra).text).toBe(
      'action=getClient&client_id=1&custom=id%3D3&tags%5B%5D=a&tags%5B%5D=b&more%5B%5D=1&on=1',
    );
  });

  test.each(['action', 'client_id', 'lines', 'line_price', 'line_price[]'])(
    'cannot replace %s, which is documented',
    (name) => {
      const params = { client_id: 1, lines: [{ title: 'x' }] };
      const { problems } = encode(catalogue.createInvoice, params, { [name]: '1' });
      expect(problems.map(({ field }) => field)).toEqual([`extra.${name}`]);
    },
  );

  test.each([[{}], [NaN], [null], [[['x']]]])('reject %j', (value) => {
    // @ts-expect-error JavaScript may pass this
    expect(encode(catalogue.getClient, { client_id: 1 }, { more: value }).problems).toHaveLength(1);
  });
});

describe('an undocumented action', () => {
  test('is encoded unchanged', () => {
    expect(encodeUnknown('archiveService', { service_id: 8, list: ['a', 'b'], on: false }).text).toBe(
      'action=archiveService&service_id=8&list%5B%5D=a&list%5B%5D=b&on=0',
    );
  });

  test.each([
    ['', {}, 'action'],
    ['a b', {}, 'action'],
    ['get&action', {}, 'action'],
    ['sendEstimate', { action: 'x' }, 'action'],
    ['sendEstimate', 5, 'params'],
    ['sendEstimate', { id: undefined, bad: {} }, 'bad'],
  ])('%j with %j is refused', (action, params, field) => {
    expect(encodeUnknown(action, params).problems.map((problem) => problem.field)).toEqual([field]);
  });
});

test.each([' action', 'action[0]', 'client.id', 'invoice id', 'a\ud800', '', '[]'])(
  'rejects extra parameters whose names PHP would change: %j',
  (name) => {
    const { problems, text } = encode(catalogue.getInvoice, { invoice_id: 1 }, { [name]: 'createInvoice' });
    expect(problems).not.toEqual([]);
    expect(text).toBe('');
    expect(encodeUnknown('doIt', { [name]: 'createInvoice' }).problems).not.toEqual([]);
  },
);

test('accepts an undocumented line array as an extra parameter, but none of the four documented ones', () => {
  const params = { client_id: 1, lines: [{ service_id: 2, quantity: 1 }] };
  const withDiscount = encode(catalogue.createInvoice, params, { line_remise: [5] });
  expect(withDiscount.problems).toEqual([]);
  expect(withDiscount.text).toMatch(/&line_remise%5B%5D=5$/);
  for (const name of ['line_service_id', 'line_description', 'line_quantity[]', 'line_price[0]'])
    expect(encode(catalogue.createInvoice, params, { [name]: [5] }).problems).toHaveLength(1);
});

test('recognises a documented parameter in an extra one with an index', () => {
  const { problems } = encode(catalogue.getInvoice, { invoice_id: 1 }, { 'invoice_id[0]': '2' });
  expect(describeProblems(problems)).toMatch(/extra\.invoice_id\[0\] is a documented parameter/);
});

test('refuses extra parameters that are not an object', () => {
  // @ts-expect-error JavaScript may pass this
  const extra: Record<string, string> = null;
  expect(describeProblems(encode(catalogue.getInvoice, { invoice_id: 1 }, extra).problems)).toBe(
    'extra must be an object',
  );
});
