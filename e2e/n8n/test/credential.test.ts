import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCredential } from '@tools/n8n-harness/credentials';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await startEnvironment();
});
afterAll(async () => {
  await environment.close();
});

const check = (changes: Partial<{ token: string; secret: string; url: string }>) => {
  const { token, secret, url } = environment.sandbox;
  return testCredential(environment.rest, environment.credential, { token, secret, url, ...changes });
};

test('accepts a token and its secret for one call', async () => {
  const before = environment.sandbox.journal.entries().length;
  expect(await check({})).toEqual({ ok: true, message: 'Factomos accepted the token and its secret' });
  expect(environment.sandbox.journal.entries()).toHaveLength(before + 1);
});

test.for([
  ['a wrong token', { token: 'made_up_token_0001' }, /Check the token/],
  ['a wrong secret', { secret: 'made-up-secret-1' }, /Check the secret/],
  ['a secret of another length', { secret: 'made-up' }, /16 bytes/],
  ['plain HTTP to another machine', { url: 'http://factomos.example' }, /http/i],
  ['an address without a server', { url: 'http://127.0.0.1:9' }, /reach|refused|connect/i],
] as const)('reports %s', async ([, changes, message]) => {
  const answer = await check(changes);
  expect(answer).toEqual({ ok: false, message: expect.stringMatching(message) as unknown });
  expect(answer.message).not.toContain(environment.sandbox.secret);
  expect(answer.message).not.toContain(environment.sandbox.token);
  for (const made of Object.values(changes)) {
    if (made.startsWith('made')) expect(answer.message).not.toContain(made);
  }
});
