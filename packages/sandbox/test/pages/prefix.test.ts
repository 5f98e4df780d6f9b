import { request } from 'undici';
import { describe, expect, test } from 'vitest';
import { AdminClient, createSandbox, type Sandbox } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';
import { startPrefixProxy } from '../prefix-proxy.ts';

/** All links of a page, as a browser resolves them. */
function addresses(text: string, page: string): string[] {
  const named = [...text.matchAll(/ (?:href|action|src)="([^"]*)"/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
  return named.filter((address) => !address.startsWith('#')).map((address) => new URL(address, page).href);
}

async function pagesOf(sandbox: Sandbox): Promise<string[]> {
  const line = { line_service_id: ['19'], line_quantity: ['1'] };
  const invoice = await call(sandbox, 'createInvoice', { client_id: '19', ...line });
  sandbox.webhooks.register('http://127.0.0.1:9/hook');
  sandbox.trigger('create_invoice');
  await sandbox.webhooks.settled();
  const document = `/${String(invoice.invoice_document_key)}`;
  const popup = '/api/authorize.php?app_callback=http%3A%2F%2F127.0.0.1%3A9%2Fcb&app_name=App';
  return [
    '/',
    '/invoices?offset=50',
    '/journal',
    '/journal/1',
    '/deliveries',
    '/deliveries/1',
    '/outbox/1',
  ].concat(['/controls', '/api/test/?action=createInvoice', '/creer-devis', popup, document, '/not/there/']);
}

describe('behind a proxy that adds a path prefix', () => {
  test('every link of every page has the prefix', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const browser = new BrowserLike(proxy.url);
    const outside: string[] = [];
    for (const path of await pagesOf(sandbox)) {
      const found = addresses((await browser.get(path)).text, proxy.url + path);
      expect(found.length, path).toBeGreaterThan(1);
      outside.push(
        ...found.filter((address) => !address.startsWith(`${proxy.url}/`)).map((to) => `${path}: ${to}`),
      );
    }
    expect(outside).toEqual([]);
  });

  test('a form redirects to its page', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const browser = new BrowserLike(proxy.url);
    const form = `${proxy.url}/controls/clock`;
    const sent = await browser.post(
      '/controls/clock',
      { do: 'freeze' },
      { origin: new URL(proxy.url).origin },
    );
    expect(sent.status).toBe(303);
    const back = new URL(sent.headers.get('location') ?? '', form);
    expect(back.href).toBe(`${proxy.url}/controls?done=yes`);
    expect(sandbox.clock.frozen).toBe(true);
  });

  test('the test page is found without a slash at the end', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const page = await new BrowserLike(proxy.url).get('/api/test');
    expect(new URL(page.headers.get('location') ?? '', `${proxy.url}/api/test`).href).toBe(
      `${proxy.url}/api/test/`,
    );
  });

  test('the admin client works', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    for (const url of [proxy.url, `${proxy.url}/`]) {
      expect((await new AdminClient(url).state()).counts.accounts).toBe(2);
    }
    expect(proxy.lost).toEqual([]);
  });
});

describe('a name that is not of the local network', () => {
  test('is served if it is allowed, and the page shows the address for programs on this machine', async () => {
    await using sandbox = await createSandbox({ allowedHosts: ['code.example.com'] });
    // fetch does not allow setting Host.
    const under = (host: string, path: string): ReturnType<typeof request> =>
      request(sandbox.url + path, { headers: { host } });
    const page = await under('code.example.com', '/');
    expect(page.statusCode).toBe(200);
    expect(await page.body.text()).toContain(`<code>${sandbox.url}/api/api.php</code>`);
    expect((await under('code.example.com:8443', '/_sandbox/state')).statusCode).toBe(200);
    expect((await under('other.example.com', '/')).statusCode).toBe(403);
    expect((await under('other.example.com', '/_sandbox/state')).statusCode).toBe(403);
  });
});
