import { beforeEach, describe, expect, test } from 'vitest';
import { callWebhook, type Answer, type Call } from '../engine/webhook.mts';
import { triggerNode, urlKey } from './trigger-node.ts';

const node = triggerNode();

/** Calls the connect URL while n8n listens for a test event. */
async function connect(call: Omit<Call, 'webhook'>, of = node): Promise<Answer> {
  return await callWebhook(of, { webhook: 'setup', ...call }, { mode: 'manual' });
}

/** The data that the page's script received. */
async function openPage(): Promise<{ state: string; authorizeUrl: URL; html: string }> {
  const { status, body } = await connect({ method: 'GET' });
  expect(status).toBe(200);
  const html = String(body);
  const data: unknown = JSON.parse(/const data = (\{.*?\});/.exec(html)?.[1] ?? '');
  if (typeof data !== 'object' || data === null) throw new Error('The page has no data');
  const { state, authorizeUrl } = { state: '', authorizeUrl: '', ...data };
  return { state, authorizeUrl: new URL(authorizeUrl), html };
}

const post = async (state: string, body = 'api_key=made-up-token&api_secret=made-up-secret16') =>
  await connect({
    query: { state },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
const take = async (state: string) => (await connect({ method: 'GET', query: { take: '1', state } })).body;

describe('the connect page', () => {
  let page: Awaited<ReturnType<typeof openPage>>;
  beforeEach(async () => {
    page = await openPage();
  });

  test('opens Factomos with the production URL, its key and an app name that is unique to the trigger', () => {
    const { authorizeUrl } = page;
    expect(`${authorizeUrl.origin}${authorizeUrl.pathname}`).toBe(
      'https://app.factomos.com/api/authorize.php',
    );
    const webhookUrl = new URL(authorizeUrl.searchParams.get('webhook_url') ?? '');
    expect(webhookUrl.pathname).toMatch(/^\/webhook\/.*\/factomos$/);
    expect(webhookUrl.searchParams.get('key')).toBe(urlKey);
    expect(authorizeUrl.searchParams.get('app_name')).toMatch(/^n8n Test workflow \([0-9a-f]{8}\)$/);
  });

  test('returns the posted keys only once', async () => {
    expect(await take(page.state)).toEqual({ status: 'waiting' });
    const { status, body } = await post(page.state);
    expect(status).toBe(200);
    expect(body).toContain('window.close()');
    expect(body).not.toContain('made-up-secret16');
    const [apiKey, apiSecret] = ['made-up-token', 'made-up-secret16'];
    expect(await take(page.state)).toEqual({ status: 'ready', apiKey, apiSecret });
    expect(await take(page.state)).toEqual({ status: 'taken' });
  });

  test('refuses keys with an unknown state, and a second post', async () => {
    expect((await post('f'.repeat(32))).status).toBe(409);
    expect((await post('')).status).toBe(409);
    await post(page.state);
    expect((await post(page.state)).status).toBe(409);
  });

  test('does not read a body with an unknown state, or with a Content-Length above 64 KB', async () => {
    let reads = 0;
    const body = () => {
      reads += 1;
      return 'api_key=made-up-token&api_secret=made-up-secret16';
    };
    expect((await connect({ query: { state: 'f'.repeat(32) }, body })).status).toBe(409);
    const headers = { 'content-length': String(64 * 1024 + 1) };
    expect((await connect({ query: { state: page.state }, headers, body })).status).toBe(413);
    expect(reads).toBe(0);
    expect((await connect({ query: { state: page.state }, body })).status).toBe(200);
    expect(reads).toBe(1);
  });

  test('refuses a body that is longer than 64 KB, and keeps waiting', async () => {
    const keys = 'api_key=made-up-token&api_secret=made-up-secret16&rest=';
    const { status, body } = await post(page.state, keys.padEnd(64 * 1024 + 1, 'x'));
    expect(status).toBe(413);
    expect(body).toContain('too long');
    expect((await post(page.state, keys.padEnd(64 * 1024, 'x'))).status).toBe(200);
  });

  test('says so when the callback contains no keys, and keeps waiting', async () => {
    const { status, body } = await post(page.state, 'error=refused');
    expect(status).toBe(400);
    expect(body).toContain('No keys received');
    expect(await take(page.state)).toEqual({ status: 'waiting' });
  });

  test('has a new state each time it is opened', async () => {
    const other = await openPage();
    await post(page.state);
    expect(await take(other.state)).toEqual({ status: 'waiting' });
  });

  test('loads no other resources, and has no access to the editor’s origin', async () => {
    const { headers } = await connect({ method: 'GET' });
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{24}';/);
    expect(policy).toContain('sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox');
    expect(policy).not.toContain('allow-same-origin');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('warns about an address that Factomos cannot reach', () => {
    expect(page.html).toContain('Factomos cannot reach localhost');
    expect(page.html).toContain('To connect to a sandbox instead');
  });

  test('never starts an execution', async () => {
    expect((await connect({ method: 'GET' })).items).toBeUndefined();
    expect((await post(page.state)).items).toBeUndefined();
  });
});

test('opens another Factomos server when one is configured', async () => {
  const { body } = await connect(
    { method: 'GET' },
    triggerNode({ more: { factomosUrl: 'http://127.0.0.1:4280' } }),
  );
  expect(body).toContain('http://127.0.0.1:4280/api/authorize.php');
});

test.each([
  ['http://127.0.0.1:4280', false],
  ['http://localhost:4280', false],
  ['http://192.168.1.7:4280', true],
  ['https://sandbox.example.com', true],
])('says of the sandbox %s that it cannot reach this machine: %s', async (factomosUrl, isWarned) => {
  const { body } = await connect({ method: 'GET' }, triggerNode({ more: { factomosUrl } }));
  expect(String(body).includes('cannot reach localhost')).toBe(isWarned);
  expect(body).not.toContain('To connect to a sandbox instead');
});

test.each([
  'https://me:made-up-password@app.factomos.com',
  'app.factomos.com',
  'https://app.factomos.com/?x=1',
])('rejects %s as an address to connect to', async (factomosUrl) => {
  const { status, body } = await connect({ method: 'GET' }, triggerNode({ more: { factomosUrl } }));
  expect(status).toBe(400);
  expect(body).toContain('Check the Factomos URL');
  expect(body).not.toContain('made-up-password');
});

test('escapes external text', async () => {
  const evil = '</script><script>alert(1)</script>';
  const { body } = await connect({ method: 'GET' }, triggerNode({ urlKey: `${evil}${urlKey}` }));
  expect(body).not.toContain('<script>alert');
});

test('suggests a new key each time when the trigger has none', async () => {
  const keyless = triggerNode({ urlKey: 'short' });
  const suggest = async () => {
    const { body } = await connect({ method: 'GET' }, keyless);
    return /id="key"[^>]*value="([^"]+)"/.exec(String(body))?.[1];
  };
  const suggestions = [await suggest(), await suggest()];
  expect(suggestions[0]).toMatch(/^[\w-]{32}$/);
  expect(suggestions[0]).not.toBe(suggestions[1]);
});

test('is not available in production', async () => {
  const { state } = await openPage();
  for (const call of [
    { method: 'GET' },
    { method: 'GET', query: { take: '1', state } },
    { query: { state } },
  ] as Call[]) {
    const { status, body } = await callWebhook(node, { webhook: 'setup', ...call }, { mode: 'webhook' });
    expect(status).toBe(404);
    expect(body).toContain('Press &#34;Execute step&#34;');
  }
});
