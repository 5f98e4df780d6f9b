import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/create-context.ts';
import { createSandbox, seedIds } from '../../src/index.ts';
import { pages } from '../../src/pages/pages.ts';
import { defaultSeed } from '../../src/seed/default-seed.ts';
import { openStore } from '../../src/store/open.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';

const looks = [
  '/',
  '/invoices',
  '/invoices?status=later',
  '/invoices?offset=50',
  '/estimates',
  '/clients',
  '/clients?q=garage',
  '/journal',
  '/deliveries',
  '/outbox',
  '/controls',
  '/api/test/',
  '/creer-devis',
];

describe('every page', () => {
  test.each(looks)('%s exists in both languages, with a policy that forbids inline content', async (path) => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    for (const language of ['en', 'fr']) {
      const page = await browser.get(path, { 'accept-language': language });
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<html lang="${language}">`);
      expect(page.text).not.toMatch(/undefined|\[object |NaN/);
      // The page contains nothing that the policy would block.
      expect(page.text).not.toMatch(/<script>|<style|\son\w+="|\sstyle="/);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
    }
  });

  test('remembers the chosen language, and uses that of the browser otherwise', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    expect((await browser.get('/invoices', { 'accept-language': 'fr-CA,fr;q=0.9' })).text).toContain(
      'lang="fr"',
    );
    expect((await browser.get('/invoices', { 'accept-language': 'de' })).text).toContain('<html lang="en">');
    await browser.get('/invoices?lang=fr');
    expect((await browser.get('/clients', { 'accept-language': 'en' })).text).toContain('<html lang="fr">');
    const unknown = await browser.get('/clients?lang=xx');
    expect(unknown.headers.get('set-cookie')).toBeNull();
  });

  test.each(['/nothing', '/iAAAAAAAAAAAAAAAAAAA', '/journal/999', '/outbox/999', '/deliveries/999'])(
    'reports that %s does not exist',
    async (path) => {
      await using sandbox = await createSandbox();
      const page = await new BrowserLike(sandbox.url).get(path);
      expect(page.status).toBe(404);
      expect(page.text).toContain('Not found');
    },
  );

  test('refuses requests larger than any form', async () => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).post('/controls/clock', { do: 'x'.repeat(1_100_000) });
    expect(page.status).toBe(413);
  });

  test('shows a name that looks like HTML as text', async () => {
    await using sandbox = await createSandbox();
    const evil = '<script>alert(1)</script>';
    const { client_id } = await call(sandbox, 'createClient', {
      category: 'client',
      client_company_name: evil,
      client_email: 'a@b.test',
    });
    const invoice = await call(sandbox, 'createInvoice', {
      client_id: String(client_id),
      objet: evil,
      line_service_id: [String(seedIds.service)],
      line_quantity: ['1'],
    });
    await call(sandbox, 'sendInvoice', { invoice_id: String(invoice.invoice_id) });
    const browser = new BrowserLike(sandbox.url);
    const paths = [
      '/invoices',
      '/clients',
      '/journal',
      '/outbox',
      `/${String(invoice.invoice_document_key)}`,
    ];
    const entries = sandbox.journal.entries().map(({ id }) => `/journal/${id}`);
    for (const path of [...paths, ...entries]) {
      expect((await browser.get(path)).text, path).not.toContain(evil);
    }
    expect((await browser.get('/clients')).text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('has a link from an email in the outbox to its document', async () => {
    await using sandbox = await createSandbox();
    const invoice = await call(sandbox, 'createInvoice', {
      client_id: String(seedIds.client),
      line_service_id: [String(seedIds.service)],
      line_quantity: ['1'],
    });
    await call(sandbox, 'sendInvoice', { invoice_id: String(invoice.invoice_id) });
    const browser = new BrowserLike(sandbox.url);
    const [, mail = ''] = /href="\.(\/outbox\/\d+)"/.exec((await browser.get('/outbox')).text) ?? [];
    const key = String(invoice.invoice_document_key);
    expect((await browser.get(mail)).text).toContain(
      `<a href="../${key}">https://app.factomos.com/${key}</a>`,
    );
    expect((await browser.get(`/${key}`)).status).toBe(200);
  });

  test('is excluded from search engines, including documents', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const [, key = ''] = /href="\.\/(i[A-Za-z0-9]{19})"/.exec((await browser.get('/invoices')).text) ?? [];
    const document = await browser.get(`/${key}`);
    expect(document.headers.get('x-robots-tag')).toBe('noindex');
    expect(document.text).toContain('<meta name="robots" content="noindex" />');
  });
});

describe('other web sites', () => {
  test('may only post to the estimate form, which changes nothing', async () => {
    const { store } = openStore();
    const context = createContext(store, defaultSeed(), () => undefined);
    context.reset();
    const app = new Hono();
    app.route('/', pages(context));
    const paths = new Set(
      pages(context)
        .routes.filter(({ method }) => method === 'POST')
        .map(({ path }) => path),
    );
    expect(paths.size).toBeGreaterThan(8);
    const open: string[] = [];
    for (const path of paths) {
      const response = await app.request(path.replaceAll(/:\w+(\{[^}]*\})?/g, '1'), {
        method: 'POST',
        headers: { host: '127.0.0.1:4280', 'sec-fetch-site': 'cross-site' },
        body: new URLSearchParams(),
      });
      if (response.status !== 403) open.push(path);
    }
    expect(open).toEqual(['/creer-devis']);
    store.close();
  });

  test('cannot read pages with a script, even under a rebound name', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const script = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    expect((await browser.get('/journal', script)).status).toBe(403);
  });
});

test.each(['/journal', '/outbox', '/deliveries'])(
  '%s is reloaded automatically, by a script of the sandbox',
  async (path) => {
    await using own = await createSandbox({ webhook: 'http://127.0.0.1:1/' });
    const answer = await fetch(own.url + path);
    const page = await answer.text();
    expect(page).toContain('data-refresh');
    const [, script = ''] = /<script src="([^"]+refresh\.js)"/.exec(page) ?? [];
    expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await (await fetch(new URL(script, answer.url))).text()).toContain('document.hidden');
  },
);
