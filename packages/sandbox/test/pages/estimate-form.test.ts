import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';

const { username, password } = seedAccounts.main;
const SELECTED_CLIENT = /<option value="(\d+)" selected/;

async function signedIn(sandbox: Sandbox): Promise<BrowserLike> {
  const browser = new BrowserLike(sandbox.url);
  const page = await browser.post('/creer-devis/connexion', { username, password });
  expect(page.status).toBe(200);
  return browser;
}

const line: Record<string, string> = {
  'line_service_id[]': String(seedIds.service),
  'line_quantity[]': '2',
  'line_price[]': '100',
  'line_description[]': '',
};

describe('the prefilled estimate form', () => {
  test('requires a login, and keeps what the application sent', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const sent = { client_id: '20', objet: 'Été', custom: 'id=3&x="y"', unknown: 'gone' };
    const login = await browser.post('/creer-devis', sent, {
      'sec-fetch-site': 'cross-site',
      origin: 'https://app.example',
    });
    expect(login.text).toContain('type="password"');
    expect(login.text).toContain('name="custom" value="id=3&amp;x=&quot;y&quot;"');
    expect(login.text).not.toContain('gone');
    const form = await browser.post('/creer-devis/connexion', { ...sent, username, password });
    expect(form.text).toContain('value="Été"');
    expect(SELECTED_CLIENT.exec(form.text)?.[1]).toBe('20');
    expect((await browser.get('/creer-devis')).text).not.toContain('type="password"');
  });

  test('refuses a wrong password and keeps what was sent', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.post('/creer-devis/connexion', { objet: 'Keep me', username, password: 'x' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('name="objet" value="Keep me"');
  });

  test('needs no login for a request with x-auth-token', async () => {
    await using sandbox = await createSandbox();
    const { auth_token } = await call(sandbox, 'getConnectionToken');
    const program = new BrowserLike(sandbox.url);
    const headers = { 'x-auth-token': String(auth_token) };
    const page = await program.post('/creer-devis', { client_company_name: 'Garage François' }, headers);
    expect(SELECTED_CLIENT.exec(page.text)?.[1]).toBe('20');
  });

  test.each([
    ['the id rather than the name', { client_id: '21', client_company_name: 'Garage François' }, '21'],
    ['a name that is exactly the same', { client_company_name: 'Garage François' }, '20'],
    ['no name in other capitals', { client_company_name: 'garage françois' }, undefined],
    ['no part of a name', { client_company_name: 'Garage' }, undefined],
    ['no client of another company', { client_id: String(seedIds.otherCompanyClient) }, undefined],
    ['no invalid id', { client_id: '1e1', client_company_name: 'Garage François' }, undefined],
  ])('accepts %s', async (_, sent, expected) => {
    await using sandbox = await createSandbox();
    const browser = await signedIn(sandbox);
    const page = await browser.post('/creer-devis', sent);
    const selects = page.text.split('</select>')[0] ?? '';
    expect(SELECTED_CLIENT.exec(selects)?.[1]).toBe(expected);
    if (expected === undefined) expect(page.text).toMatch(/No client is called|There is no client/);
  });

  test('creates the estimate, and returns custom unchanged to the webhook', async () => {
    await using sandbox = await createSandbox();
    sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'A' });
    const browser = await signedIn(sandbox);
    const done = await browser.post('/creer-devis/creation', {
      client_id: '20',
      objet: 'Rénovation',
      estimate_attention: 'M. Müller',
      estimate_comment: 'Sous réserve',
      custom: 'id=3&é="1"',
      ...line,
    });
    expect(done.status).toBe(200);
    const [, key = ''] = /href="\.\.\/(e[A-Za-z0-9]{19})"/.exec(done.text) ?? [];
    const document = await browser.get(`/${key}`);
    for (const text of ['Rénovation', 'M. Müller', 'Sous réserve', 'Garage François', '240,00']) {
      expect(document.text).toContain(text);
    }
    const [delivery] = sandbox.webhooks.deliveries();
    expect(delivery?.type).toBe('create_estimate');
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({ company_id: '550', custom: 'id=3&é="1"' });
  });

  test('leaves custom out of the notification when the application sent none', async () => {
    await using sandbox = await createSandbox();
    sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'A' });
    const browser = await signedIn(sandbox);
    await browser.post('/creer-devis/creation', { client_id: '20', ...line });
    expect(sandbox.webhooks.deliveries()[0]?.body).not.toContain('custom');
  });

  test('reports what is missing, keeps the input and creates nothing', async () => {
    await using sandbox = await createSandbox();
    sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'A' });
    const browser = await signedIn(sandbox);
    const page = await browser.post('/creer-devis/creation', { objet: 'Keep me', 'line_service_id[]': '' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('Choose the client.');
    expect(page.text).toContain('Add at least one line');
    expect(page.text).toContain('value="Keep me"');
    expect(sandbox.webhooks.deliveries()).toEqual([]);
  });

  test('shows the error of the API', async () => {
    await using sandbox = await createSandbox();
    const browser = await signedIn(sandbox);
    const form = { client_id: '20', ...line, 'line_quantity[]': 'many' };
    const page = await browser.post('/creer-devis/creation', form);
    expect(page.status).toBe(400);
    expect(page.text).toContain('The estimate was not created: [sandbox] Invalid parameter line_quantity[0]');
  });

  test('accepts a quantity with a French comma, and keeps the service’s price and description for empty fields', async () => {
    await using sandbox = await createSandbox({ quirks: { emptyPrice: 'zero' } });
    const browser = await signedIn(sandbox);
    const done = await browser.post('/creer-devis/creation', [
      ['client_id', '20'],
      ['line_service_id[]', '19'],
      ['line_quantity[]', '1,5'],
      ['line_description[]', ''],
      ['line_price[]', ''],
      ['line_service_id[]', '20'],
      ['line_quantity[]', '1'],
      ['line_description[]', 'Other words'],
      ['line_price[]', '100'],
    ]);
    const [, key = ''] = /href="\.\.\/(e[A-Za-z0-9]{19})"/.exec(done.text) ?? [];
    const document = (await browser.get(`/${key}?lang=en`)).text;
    for (const text of ['€975.00', '€100.00', 'Étude et conseil', 'Other words'])
      expect(document).toContain(text);
  });

  test('accepts a price with a French comma, and adds two lines on request', async () => {
    await using sandbox = await createSandbox();
    const browser = await signedIn(sandbox);
    const more = await browser.post('/creer-devis/creation', { client_id: '20', ...line, more: 'lines' });
    expect(more.text.match(/name="line_service_id\[\]"/g)).toHaveLength(5);
    const form = { client_id: '20', ...line, 'line_price[]': '10,50' };
    const done = await browser.post('/creer-devis/creation', form);
    const [, key = ''] = /href="\.\.\/(e[A-Za-z0-9]{19})"/.exec(done.text) ?? [];
    expect((await browser.get(`/${key}?lang=en`)).text).toContain('€21.00');
  });

  test('creates nothing for another site or without a login', async () => {
    await using sandbox = await createSandbox();
    sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'A' });
    const browser = await signedIn(sandbox);
    const form = { client_id: '20', ...line };
    const foreign = await browser.post('/creer-devis/creation', form, { 'sec-fetch-site': 'same-site' });
    expect(foreign.status).toBe(403);
    const stranger = await new BrowserLike(sandbox.url).post('/creer-devis/creation', form);
    expect(stranger.text).toContain('type="password"');
    expect(sandbox.webhooks.deliveries()).toEqual([]);
  });
});
