import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { request } from 'undici';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { sealed } from '../call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ allowedHosts: ['sandbox.example.com'] });
});
afterAll(() => sandbox.close());

const CALL = 'action=createClient&category=client&client_company_name=Sent by a page';

async function post(headers: Record<string, string>, method: 'POST' | 'OPTIONS' = 'POST'): Promise<number> {
  const body = new URLSearchParams({ token: sandbox.token, crequest: sealed(sandbox.secret, CALL) });
  const { statusCode, body: answer } = await request(`${sandbox.url}/api/api.php`, {
    method,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: body.toString(),
  });
  await answer.dump();
  return statusCode;
}

function created(): number {
  const { clients = [] } = sandbox.snapshot().tables;
  return clients.filter((row) => Reflect.get(Object(row), 'client_company_name') === 'Sent by a page').length;
}

describe('api.php', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['a page with an opaque origin', { origin: 'null' }],
    ['another site, in a browser without Sec-Fetch-Site', { origin: 'http://127.0.0.1:5678' }],
    [
      'another site that opens it as a page',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ],
    [
      'a page under a rebound name',
      { host: 'rebound.example.com', origin: 'http://rebound.example.com', 'sec-fetch-site': 'same-origin' },
    ],
    [
      'a page under a rebound name, in a browser without Sec-Fetch-Site',
      { host: 'rebound.example.com', origin: 'http://rebound.example.com' },
    ],
  ])('refuses %s, and changes nothing', async (_who, headers) => {
    sandbox.reset();
    sandbox.faults.add({ kind: 'reset-before' });
    expect(await post(headers)).toBe(403);
    expect(created()).toBe(0);
    // The call was neither counted nor logged, and no id was used.
    expect(sandbox.faults.list()).toHaveLength(1);
    expect(sandbox.journal.count()).toBe(0);
  });

  test('refuses the preflight of another site', async () => {
    expect(await post({ origin: 'https://evil.example', 'sec-fetch-mode': 'cors' }, 'OPTIONS')).toBe(403);
  });

  test.each<[string, Record<string, string>]>([
    ['a program', {}],
    ['a program behind a tunnel', { host: 'abc.tunnel.example.com' }],
    ['a page of its own', { 'sec-fetch-site': 'same-origin' }],
    [
      'a page of its own under a name that was allowed',
      { host: 'sandbox.example.com', origin: 'http://sandbox.example.com', 'sec-fetch-site': 'same-origin' },
    ],
  ])('serves %s', async (_who, headers) => {
    sandbox.reset();
    expect(await post(headers)).toBe(200);
    expect(created()).toBe(1);
  });
});

/** Everything that changes the sandbox, except what other sites may open by design: /creer-devis and /api/session. */
const CHANGES = [
  'POST /api/authorize.php?app_callback=http%3A%2F%2F127.0.0.1%2F&app_name=x',
  'POST /api/authorize?app_callback=http%3A%2F%2F127.0.0.1%2F&app_name=x',
  'POST /api/test/?action=createClient',
  'POST /creer-devis/connexion',
  'POST /creer-devis/creation',
  'POST /controls/clock',
  'POST /controls/faults',
  'POST /controls/quirks',
  'POST /controls/quota',
  'POST /controls/restore',
  'POST /controls/reset',
  'POST /webhooks/register',
  'POST /journal/clear',
  'POST /_sandbox/reset',
  'POST /_sandbox/restore',
  'POST /_sandbox/clock',
  'POST /_sandbox/faults',
  'DELETE /_sandbox/faults',
  'PATCH /_sandbox/quirks',
  'PUT /_sandbox/quota',
  'DELETE /_sandbox/journal',
  'POST /_sandbox/webhooks',
  'PATCH /_sandbox/webhooks/behaviour',
  'POST /_sandbox/trigger',
  'GET /_sandbox/snapshot',
  'GET /controls/snapshot',
];

test.each(CHANGES)('%s is refused from a page of another site and under a rebound name', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  for (const headers of [
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { host: 'rebound.example.com', 'sec-fetch-site': 'same-origin' },
  ]) {
    const answer = await fetchWithHost(method, path, headers);
    expect(answer).toBe(403);
  }
});

async function fetchWithHost(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { statusCode, body } = await request(sandbox.url + path, { method, headers });
  await body.dump();
  return statusCode;
}

test.each([
  ['POST', '/creer-devis'],
  ['POST', '/api/session/create/unknown'],
  ['GET', '/api/session/check'],
])('%s %s is open to other sites, as in Factomos', async (method, path) => {
  expect(await fetchWithHost(method, path, { origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(200);
});

describe.each(['/creer-devis', 'a document'])('GET %s, opened by a page of another site', (name) => {
  async function open(
    headers: Record<string, string>,
  ): Promise<{ status: number; policy: string; text: string }> {
    const [invoice] = sandbox.snapshot().tables.invoices ?? [];
    const path = name === 'a document' ? `/${String(Reflect.get(Object(invoice), 'document_key'))}` : name;
    const { statusCode, body, headers: got } = await request(sandbox.url + path, { headers });
    return { status: statusCode, policy: String(got['content-security-policy']), text: await body.text() };
  }

  test('is shown, but not in a frame, and without external scripts', async () => {
    const { status, policy, text } = await open({
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    });
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/sandbox_token_0001|sandbox-secret-1/);
  });

  test('changes nothing', async () => {
    const before = JSON.stringify(sandbox.snapshot().tables);
    await open({ 'sec-fetch-site': 'cross-site' });
    expect(JSON.stringify(sandbox.snapshot().tables)).toBe(before);
  });

  test('is refused under a rebound name', async () => {
    const { status } = await open({ host: 'rebound.example.com', 'sec-fetch-site': 'same-origin' });
    expect(status).toBe(403);
  });
});
