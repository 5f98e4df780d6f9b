import { once } from 'node:events';
import { connect } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { call, post, sealed } from '../call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
});
afterAll(() => sandbox.close());

async function stillAnswers(): Promise<void> {
  expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
}

test('10 MB are refused before they are read', async () => {
  const body = Buffer.alloc(10 * 1024 * 1024, 'a');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await request(`${sandbox.url}/api/api.php`, { method: 'POST', body, headers });
  expect(answer.statusCode).toBe(413);
  // The unread rest of the body would be taken for the next request.
  expect(answer.headers.connection).toBe('close');
  await stillAnswers();
});

test('a request that is not HTTP ends only its own connection', async () => {
  const { port } = new URL(sandbox.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end('\0\x16\x03 no HTTP at all\r\n\r\n');
  socket.resume();
  await once(socket, 'close');
  await stillAnswers();
});

test('10,000 lines are truncated by PHP, and refused for the missing variables', async () => {
  const lines = '&line_service_id[]=19'.repeat(10_000) + '&line_quantity[]=1'.repeat(10_000);
  expect(await call(sandbox, 'createInvoice', `client_id=19${lines}`)).toMatchObject({
    error: { code: -902 },
  });
  expect(sandbox.journal.entries({ limit: 1 })[0]?.hints.join()).toContain(
    'silently drops variables after 1000; dropped here: 19002',
  );
});

test('a GET request has no fields, whatever its query', async () => {
  const crequest = encodeURIComponent(sealed(sandbox.secret, 'action=getClient&client_id=19'));
  const answer = await fetch(`${sandbox.url}/api/api.php?token=${sandbox.token}&crequest=${crequest}`);
  expect(await answer.text()).toBe('{"error":{"code":-1,"message":"Missing Token"}}');
});

test('a lone surrogate and Latin-1 are refused, without changes', async () => {
  const before = sandbox.snapshot().tables.clients;
  for (const name of ['%ED%A0%80', 'Caf%E9']) {
    const answer = await call(sandbox, 'createClient', `category=client&client_company_name=${name}`);
    expect(answer.error).toEqual({
      code: -915,
      message: '[sandbox] Parameter client_company_name is not UTF-8',
    });
  }
  expect(sandbox.snapshot().tables.clients).toEqual(before);
});

test('multipart data is a form, too', async () => {
  const body = new FormData();
  body.set('token', sandbox.token);
  body.set('crequest', sealed(sandbox.secret, 'action=getClient&client_id=19'));
  const answer = await fetch(`${sandbox.url}/api/api.php`, { method: 'POST', body });
  expect((await answer.text()).length).toBeGreaterThan(500);
  expect(sandbox.journal.entries({ limit: 1 })).toMatchObject([{ code: 0, action: 'getClient' }]);
});

test('a zero byte in a text is kept', async () => {
  const { client_id } = await call(sandbox, 'createClient', 'category=client&client_company_name=a%00b');
  const { client } = await call(sandbox, 'getClient', { client_id: String(client_id) });
  expect(client).toMatchObject({ client_company_name: 'a\0b' });
});

test('a name with HTML and SQL is stored unchanged', async () => {
  const name = `<script>alert(1)</script>'; DROP TABLE clients; --`;
  const { client_id } = await call(sandbox, 'createClient', {
    category: 'client',
    client_company_name: name,
  });
  const { client } = await call(sandbox, 'getClient', { client_id: String(client_id) });
  expect(client).toMatchObject({ client_company_name: name });
  expect((await post(sandbox, 'action=getClient')).headers.get('content-type')).toContain('text/html');
});

test.each([undefined, 'application/json', 'text/plain'])(
  'a form sent as %s has no fields, as for PHP',
  async (type) => {
    const { token, secret, url } = sandbox;
    const crequest = sealed(secret, 'action=getClient&client_id=19');
    const body = new URLSearchParams({ token, crequest }).toString();
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await request(`${url}/api/api.php`, { method: 'POST', body, headers });
    expect(await answer.body.json()).toMatchObject({ error: { code: -1 } });
  },
);
