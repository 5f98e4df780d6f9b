import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCredential } from '@tools/n8n-harness/credentials';
import { openWorkplace, type Workplace } from './workplace.ts';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(async () => {
  await place.close();
});

const check = (changes: Partial<{ token: string; secret: string; url: string }>) => {
  const { token, secret, url } = place.sandbox;
  return testCredential(place.rest, place.credential, { token, secret, url, ...changes });
};

test('accepts a token and its secret for one call', async () => {
  const before = place.sandbox.journal.entries().length;
  expect(await check({})).toEqual({ ok: true, message: 'Factomos accepted the token and its secret' });
  expect(place.sandbox.journal.entries()).toHaveLength(before + 1);
});

test.for([
  ['a wrong token', { token: 'made_up_token_0001' }, /Check the token/],
  ['a wrong secret', { secret: 'made-up-secret-1' }, /Check the secret/],
  ['a secret of another length', { secret: 'made-up' }, /16 bytes/],
  ['plain HTTP to another machine', { url: 'http://factomos.example' }, /http/i],
  ['an address where nobody listens', { url: 'http://127.0.0.1:9' }, /reach|refused|connect/i],
] as const)('tells %s', async ([, changes, message]) => {
  const answer = await check(changes);
  expect(answer).toEqual({ ok: false, message: expect.stringMatching(message) as unknown });
  expect(answer.message).not.toContain(place.sandbox.secret);
  expect(answer.message).not.toContain(place.sandbox.token);
  for (const made of Object.values(changes)) {
    if (made.startsWith('made')) expect(answer.message).not.toContain(made);
  }
});
