import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';

const { username, password } = seedAccounts.main;

function popup(parameters: Record<string, string>): string {
  return `/api/authorize.php?${new URLSearchParams(parameters).toString()}`;
}

/** The callback of an application, which stores the forms that were posted to it. */
async function application(
  status = 200,
): Promise<AsyncDisposable & { url: string; posted: URLSearchParams[] }> {
  const posted: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'POST') posted.push(new URLSearchParams(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has such a one
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    posted,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function keysWork(sandbox: Sandbox, token: string, secret: string): Promise<boolean> {
  const { error } = await call({ url: sandbox.url, token, secret }, 'getClient', { client_id: '19' });
  return error.code === 0;
}

describe('the authorise popup', () => {
  test('shows the application, the receivers of the key and of notifications, and a login', async () => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get(
      popup({
        app_callback: 'https://app.example/cb?state=1',
        app_name: 'My <b>App</b>',
        app_description: 'Sends invoices',
        webhook_url: 'https://hooks.example/factomos',
      }),
    );
    expect(page.status).toBe(200);
    for (const text of [
      'My &lt;b&gt;App&lt;/b&gt;',
      'Sends invoices',
      'app.example',
      'hooks.example',
      username,
      password,
    ]) {
      expect(page.text).toContain(text);
    }
    expect(page.text).not.toContain('<b>App');
  });

  test('loads an icon only from the application’s origin', async () => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get(
      popup({
        app_callback: 'https://app.example/',
        app_name: 'A',
        app_icon: 'https://cdn.example/icon.png',
      }),
    );
    expect(page.headers.get('content-security-policy')).toContain("img-src 'self' https://cdn.example;");
    expect(page.text).toContain('src="https://cdn.example/icon.png"');
  });

  test.each([
    [{ app_name: 'A' }, 'app_callback is missing'],
    [
      { app_name: 'A', app_callback: 'javascript:alert(1)' },
      'app_callback must be a complete http or https address',
    ],
    [{ app_name: 'A', app_callback: '/cb' }, 'app_callback must be a complete http or https address'],
    [{ app_name: 'A', app_callback: 'https://me:pw@app.example/' }, 'without a user name'],
    [{ app_callback: 'https://app.example/' }, 'app_name is missing'],
    [
      { app_name: 'A', app_callback: 'https://app.example/', webhook_url: 'ftp://x' },
      'webhook_url must be a complete',
    ],
  ])('explains what is wrong with a link with %o', async (parameters: Record<string, string>, text) => {
    await using sandbox = await createSandbox();
    const page = await new BrowserLike(sandbox.url).get(popup(parameters));
    expect(page.status).toBe(400);
    expect(page.text).toContain(text);
    expect(page.text).not.toContain('type="password"');
  });

  test('creates no key with a wrong password', async () => {
    await using sandbox = await createSandbox();
    const link = popup({
      app_callback: 'https://app.example/',
      app_name: 'A',
      webhook_url: 'https://hooks.example/',
    });
    const page = await new BrowserLike(sandbox.url).post(link, { username, password: 'wrong' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('Wrong user name or password');
    expect(sandbox.webhooks.registered()).toEqual([]);
  });

  test('accepts no login from another site', async () => {
    await using sandbox = await createSandbox();
    const link = popup({ app_callback: 'https://evil.example/', app_name: 'A' });
    const page = await new BrowserLike(sandbox.url).post(
      link,
      { username, password },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    );
    expect(page.status).toBe(403);
    expect(page.text).not.toContain('api_secret');
  });
});

describe('when the browser posts the key', () => {
  test('has a form to the callback that the policy allows, with a valid key', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'browser' } });
    const link = popup({
      app_callback: 'https://app.example/cb?state=a&b=c',
      app_name: 'A',
      webhook_url: 'https://hooks.example/',
    });
    const page = await new BrowserLike(sandbox.url).post(link, { username, password });
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).toContain('action="https://app.example/cb?state=a&amp;b=c"');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("form-action 'self' https://app.example;");
    expect(policy).toContain('frame-src https://app.example;');
    const [, token = '', secret = ''] =
      /name="api_key" value="([^"]+)"[\s\S]*name="api_secret" value="([^"]+)"/.exec(page.text) ?? [];
    expect(secret).toHaveLength(16);
    expect(await keysWork(sandbox, token, secret)).toBe(true);
    expect(sandbox.webhooks.registered()).toMatchObject([
      { app_name: 'A', url: 'https://hooks.example/', company_id: 550 },
    ]);
  });

  test('replaces only the webhook of the same name', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    for (const [app_name, webhook_url] of [
      ['A', 'https://one.example/'],
      ['B', 'https://two.example/'],
      ['A', 'https://three.example/'],
    ] as const) {
      const link = popup({ app_callback: 'https://app.example/', app_name, webhook_url });
      await browser.post(link, { username, password });
    }
    const registered = sandbox.webhooks.registered().map(({ app_name, url }) => [app_name, url]);
    expect(registered).toEqual([
      ['A', 'https://three.example/'],
      ['B', 'https://two.example/'],
    ]);
  });
});

describe('when the server posts the key', () => {
  test('posts it to the callback and closes the popup, which does not contain it', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'server' } });
    await using app = await application();
    const link = popup({ app_callback: `${app.url}/cb`, app_name: 'A' });
    const page = await new BrowserLike(sandbox.url).post(link, { username, password });
    expect(page.status).toBe(200);
    expect(page.text).toContain('src="../assets/close.js"');
    expect(app.posted).toHaveLength(1);
    const [keys = new URLSearchParams()] = app.posted;
    const token = keys.get('api_key') ?? '';
    const secret = keys.get('api_secret') ?? '';
    expect(await keysWork(sandbox, token, secret)).toBe(true);
    expect(page.text).not.toContain(secret);
  });

  test('deletes the key when the callback answers with an error', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'server' } });
    await using app = await application(500);
    const link = popup({ app_callback: app.url, app_name: 'A', webhook_url: 'https://hooks.example/' });
    const page = await new BrowserLike(sandbox.url).post(link, { username, password });
    expect(page.status).toBe(502);
    expect(page.text).toContain('it answered with HTTP 500');
    expect(sandbox.webhooks.registered()).toEqual([]);
    const [keys = new URLSearchParams()] = app.posted;
    const body = new URLSearchParams({ token: keys.get('api_key') ?? '', crequest: 'x' });
    const answer = await fetch(`${sandbox.url}/api/api.php`, { method: 'POST', body });
    expect(await answer.text()).toContain('Invalid Token');
  });

  test('reports when the callback does not answer', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'server' } });
    const app = await application();
    await app[Symbol.asyncDispose]();
    const page = await new BrowserLike(sandbox.url).post(popup({ app_callback: app.url, app_name: 'A' }), {
      username,
      password,
    });
    expect(page.status).toBe(502);
    expect(page.text).toContain('nothing answered there');
  });
});
