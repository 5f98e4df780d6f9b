import { type ActionDefinition, catalogue } from 'factomos-core';
import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import { describe, expect, test } from 'vitest';
import { createSandbox, seedAccounts } from '../../src/index.ts';
import { maskAnswer, maskRequest } from '../../src/pages/test-page/mask.ts';
import { requestText } from '../../src/pages/test-page/request.ts';
import { BrowserLike } from '../browser-like.ts';

const actions: Readonly<Record<string, ActionDefinition>> = catalogue;

describe('the test page', () => {
  test.each(Object.keys(actions))('has a form for %s with a field for every parameter', async (name) => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get(`/api/test/?action=${name}`);
    expect(page.status).toBe(200);
    for (const [param, { kind }] of Object.entries(actions[name]?.params ?? {})) {
      expect(page.text).toContain(`name="${kind === 'lines' ? 'line_service_id[]' : param}"`);
    }
  });

  test.each([
    ['en', en],
    ['fr', fr],
  ] as const)('explains an action and its parameters in %s', async (language, labels) => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get(`/api/test/?action=sendInvoice&lang=${language}`);
    expect(page.text).toContain(labels.actions.sendInvoice.help);
    expect(page.text).toContain(labels.paramLabel('sendInvoice', 'invoice_id').help);
  });

  test('sends a call through the real protocol and shows the answer', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=getClient', { '~as': '1', client_id: '19' });
    expect(page.text).toContain('Code 0: OK');
    expect(page.text).toContain('Café de l’Été');
    expect(sandbox.journal.entries()).toMatchObject([{ action: 'getClient', code: 0 }]);
  });

  test('explains a refusal in the language of the page', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=getInvoice', { '~as': '1', invoice_id: '9' });
    expect(page.text).toContain('Code -20: Invoice not found');
    expect(page.text).toContain(en.errorLabel('Invoice not found')?.hint.split(':')[0]);
  });

  test('sends parameters that the form does not have, such as a misspelt one', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    await browser.post('/api/test/?action=createInvoice', {
      '~as': '1',
      '~extra': 'client=19\nline_qty[]=2',
    });
    expect(sandbox.journal.entries()[0]?.parameters).toMatchObject({ client: '19', line_qty: ['2'] });
  });

  test.each([
    ['createAccount', { username: 'neu@example.test', password: 'my-own-password', app_name: 'A' }],
    ['getConnectionToken', {}],
  ])('never shows secrets of %s', async (name, form) => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post(`/api/test/?action=${name}`, { '~as': '1', ...form });
    expect(page.text).toContain('Code 0: OK');
    expect(page.text).toContain('&quot;auth_token&quot;: &quot;(masked)&quot;');
    expect(page.text).not.toMatch(/my-own-password|[0-9a-f]{32}/);
    expect(page.text).not.toContain(seedAccounts.main.secret);
    expect(page.text).not.toContain(seedAccounts.main.token);
  });

  test.each(['percent', 'base64', 'json'] as const)('reads answers written as %s', async (answerForm) => {
    await using sandbox = await createSandbox({ quirks: { answerForm, answerNoise: 'html' } });
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=getClient', { '~as': '1', client_id: '19' });
    expect(page.text).toContain('Code 0: OK');
  });

  test('reports that the outcome is unknown when a fault cuts the connection', async () => {
    await using sandbox = await createSandbox();
    sandbox.faults.add({ kind: 'reset-after' });
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=createCreditNote', { '~as': '1', invoice_id: '1002' });
    expect(page.text).toContain('The outcome is unknown');
    expect(sandbox.journal.entries()).toHaveLength(1);
  });

  test('shows an answer that cannot be decrypted unchanged', async () => {
    await using sandbox = await createSandbox();
    sandbox.faults.add({ kind: 'garbage' });
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=getClient', { '~as': '1', client_id: '19' });
    expect(page.text).toContain('The answer could not be decrypted');
  });

  test.each(['deleteAccount', 'deleteAllPayments'])(
    'asks for a confirmation before it sends %s',
    async (name) => {
      await using sandbox = await createSandbox();
      const browser = new BrowserLike(sandbox.url);
      const form = { '~as': '1', company_id: '551', invoice_id: '1001' };
      const asked = await browser.post(`/api/test/?action=${name}`, form);
      expect(asked.text).toContain('Are you sure?');
      expect(sandbox.journal.entries()).toEqual([]);
      const sent = await browser.post(`/api/test/?action=${name}`, { ...form, confirmed: 'yes' });
      expect(sent.text).toMatch(/Code (0|-33)/);
      expect(sandbox.journal.entries()).toHaveLength(1);
    },
  );

  test('adds lines without losing input, and sends nothing', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/api/test/?action=createInvoice', [
      ['~more', 'lines'],
      ['objet', 'Keep me'],
      ['line_service_id[]', '19'],
    ]);
    expect(page.text.match(/name="line_service_id\[\]"/g)).toHaveLength(5);
    expect(page.text).toContain('value="Keep me"');
    expect(sandbox.journal.entries()).toEqual([]);
  });

  test('sends nothing for another site', async () => {
    await using sandbox = await createSandbox();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const page = await new BrowserLike(sandbox.url).post(
      '/api/test/?action=createCreditNote',
      { '~as': '1', invoice_id: '1002' },
      headers,
    );
    expect(page.status).toBe(403);
    expect(sandbox.journal.entries()).toEqual([]);
  });
});

describe('the text of a request', () => {
  test('has the order of the catalogue and no empty fields', () => {
    const form = new URLSearchParams({ invoice_comment: 'a&b', client_id: '19', objet: '', unknown: 'x' });
    expect(requestText(catalogue.createInvoice, form)).toBe(
      'action=createInvoice&client_id=19&invoice_comment=a%26b',
    );
  });

  test('has an empty price next to given ones, and no prices when none is given', () => {
    const lines = (prices: string[]): URLSearchParams =>
      new URLSearchParams(
        Object.entries({
          'line_service_id[]': ['19', '', '22'],
          'line_quantity[]': ['1', '', '2'],
          'line_price[]': prices,
        }).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
      );
    const array = (name: string, values: string[]): string =>
      values.map((value) => `${encodeURIComponent(name)}=${value}`).join('&');
    const start = `action=createInvoice&${array('line_service_id[]', ['19', '22'])}&${array('line_quantity[]', ['1', '2'])}`;
    expect(requestText(catalogue.createInvoice, lines(['', '', '']))).toBe(start);
    expect(requestText(catalogue.createInvoice, lines(['', '', '5']))).toBe(
      `${start}&${array('line_price[]', ['', '5'])}`,
    );
  });
});

describe('masking', () => {
  test('hides all secrets at any depth and nothing else', () => {
    const answer = { api_key: 'k', list: [{ auth_token: 't', name: 'n' }], token_count: 3 };
    expect(maskAnswer(answer, '***')).toEqual({
      api_key: '***',
      list: [{ auth_token: '***', name: 'n' }],
      token_count: 3,
    });
  });

  test('hides secrets in a request, even with brackets or bad encoding', () => {
    expect(maskRequest('action=x&password=p%zz&password[]=q&a=%zz&b=1=2', '***')).toBe(
      'action=x\npassword=***\npassword[]=***\na=%zz\nb=1=2',
    );
  });
});
