import { describe, expect, it } from 'vitest';
import { AdminClient, createSandbox, type Sandbox } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';
import { startPrefixProxy } from '../prefix-proxy.ts';

/** Everything a page leads to, as a browser resolves it. */
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
  return ['/', '/invoices?offset=50', '/journal', '/journal/1', '/deliveries', '/deliveries/1', '/outbox/1'].concat(
    ['/controls', '/api/test/?action=createInvoice', '/creer-devis', popup, document, '/not/there/'],
  );
}

describe('behind a proxy that puts a path in front', () => {
  it('every address of every page stays under the path', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const browser = new BrowserLike(proxy.url);
    const outside: string[] = [];
    for (const path of await pagesOf(sandbox)) {
      const found = addresses((await browser.get(path)).text, proxy.url + path);
      expect(found.length, path).toBeGreaterThan(1);
      outside.push(...found.filter((address) => !address.startsWith(`${proxy.url}/`)).map((to) => `${path}: ${to}`));
    }
    expect(outside).toEqual([]);
  });

  it('a form leads back to its page', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const browser = new BrowserLike(proxy.url);
    const form = `${proxy.url}/controls/clock`;
    const sent = await browser.post('/controls/clock', { do: 'freeze' }, { origin: new URL(proxy.url).origin });
    expect(sent.status).toBe(303);
    const back = new URL(sent.headers.get('location') ?? '', form);
    expect(back.href).toBe(`${proxy.url}/controls?done=yes`);
    expect(sandbox.clock.frozen).toBe(true);
  });

  it('the test page is found without its slash', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    const page = await new BrowserLike(proxy.url).get('/api/test');
    expect(new URL(page.headers.get('location') ?? '', `${proxy.url}/api/test`).href).toBe(`${proxy.url}/api/test/`);
  });

  it('the admin client works', async () => {
    await using sandbox = await createSandbox();
    await using proxy = await startPrefixProxy(sandbox.url);
    for (const url of [proxy.url, `${proxy.url}/`]) {
      expect((await new AdminClient(url).state()).counts.accounts).toBe(2);
    }
    expect(proxy.lost).toEqual([]);
  });
});

describe('a name that is not of the local network', () => {
  const host = 'code.example.com';

  it('is refused, and the answer says how to allow it', async () => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get('/', { host });
    expect(page.status).toBe(403);
    expect(page.text).toContain('--allow-host code.example.com');
  });

  it('is served when it was allowed, and names the address that programs on this machine use', async () => {
    await using sandbox = await createSandbox({ allowedHosts: [host] });
    const browser = new BrowserLike(sandbox.url);
    const page = await browser.get('/', { host });
    expect(page.status).toBe(200);
    expect(page.text).toContain(`<code>${sandbox.url}/api/api.php</code>`);
    expect((await browser.get('/_sandbox/state', { host: `${host}:8443` })).status).toBe(200);
    expect((await browser.get('/', { host: 'other.example.com' })).status).toBe(403);
  });

  it('may be the one a proxy forwards for', async () => {
    await using sandbox = await createSandbox();
    const login = { do: 'freeze' };
    const headers = { 'sec-fetch-site': '', origin: 'https://code.example.com', 'x-forwarded-host': host };
    const sent = await new BrowserLike(sandbox.url).post('/controls/clock', login, headers);
    expect(sent.status).toBe(303);
  });
});
