import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { call, post } from '../call.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ quirks: { answerForm: 'json' } });
});
afterAll(() => sandbox.close());

function expectInert({ headers }: Response): void {
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
}

test('an answer of the API cannot run as a page, although it is labelled as HTML and contains sent text', async () => {
  const answer = await post(sandbox, 'action=<script>alert(1)</script>');
  expect(answer.headers.get('content-type')).toContain('text/html');
  expectInert(answer);
});

test.each(['status:503', 'maintenance', 'php-warning', 'truncate', 'garbage', 'cut', 'error:-1', 'nonsense'])(
  'an answer with the fault %s cannot run as a page',
  async (fault) => {
    expectInert(await post(sandbox, 'action=getClient', { 'x-sandbox-fault': fault }));
  },
);

test.each([
  ['GET', '/_sandbox/state'],
  ['GET', '/_sandbox/nothing'],
  ['POST', '/_sandbox/clock'],
  ['GET', '/api/session/check'],
  ['GET', '/api/session/create'],
  ['POST', '/api/session/create'],
])('the answer to %s %s cannot run as a page', async (method, path) => {
  expectInert(await fetch(sandbox.url + path, { method }));
});

test('a refusal cannot run as a page', async () => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  expectInert(await fetch(`${sandbox.url}/api/api.php`, { method: 'POST', headers }));
  expectInert(await fetch(`${sandbox.url}/_sandbox/reset`, { method: 'POST', headers }));
});

test('pages have their own policy, and their type is not guessed from their content', async () => {
  for (const path of ['/', '/nothing', '/controls/snapshot', '/assets/icon.svg']) {
    const { headers } = await fetch(sandbox.url + path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('answers can be read by programs', async () => {
  await using other = await createSandbox();
  expect(await call(other, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
});
