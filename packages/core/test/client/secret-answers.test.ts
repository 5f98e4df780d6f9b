import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { findSecrets } from '@tools/secrets/find-secrets';
import { expect, onTestFinished, test } from 'vitest';
import { diagnosticsHooks, REQUEST_CHANNEL, RESPONSE_CHANNEL } from '../../src/diagnostics.ts';
import { ok, secret, token } from './account.ts';
import { fakeTransport, type Reply } from './fake-transport.ts';
import { errorOf, testClient } from './test-client.ts';

const answered = {
  password: 'made-up-password-0815',
  auth_token: 'made_up_auth_token_4711',
  api_key: 'made_up_token_4711_of_the_new_account',
  api_secret: 'made-up-secret-y',
};
const asked = { username: 'a@b.fr', password: 'made-up-password-4711', name: 'Boulangerie Invisible' };
const all = { token, secret, ...answered, asked: asked.password, customer: asked.name };

/** What logs, hooks and diagnostics recorded of one createAccount. */
async function record(reply: Reply): Promise<{ recorded: unknown[]; result: unknown }> {
  const recorded: unknown[] = [];
  const note = (event: unknown): void => {
    recorded.push(event);
  };
  for (const name of [REQUEST_CHANNEL, RESPONSE_CHANNEL]) {
    subscribe(name, note);
    onTestFinished(() => {
      unsubscribe(name, note);
    });
  }
  const hooks = diagnosticsHooks();
  const client = testClient({
    ...fakeTransport(reply),
    logger: note,
    onRequest: (event) => {
      note(event);
      hooks.onRequest?.(event);
    },
    onResponse: (entry) => {
      note(entry);
      hooks.onResponse?.(entry);
    },
  });
  const result: unknown = await client.createAccount(asked).catch((error: unknown) => error);
  return { recorded, result };
}

test('secrets in an answer go to the caller alone', async () => {
  const { recorded, result } = await record({ answer: { company_id: '7', ...answered, error: ok } });
  expect(recorded).toHaveLength(5);
  expect(findSecrets(recorded, all)).toEqual([]);
  expect(findSecrets(result, all)).toEqual(Object.keys(answered));
});

test.each<[string, Reply]>([
  // A client that was never told the new account's keys still must not pass them on.
  ['an answer without its id', { answer: { ...answered, error: ok } }],
  ['an answer without a code', { answer: { company_id: '7', ...answered, error: null } }],
  ['a server error', { answer: { company_id: '7', ...answered, error: ok }, status: 500 }],
])('%s shows none of them in logs, and no known secret in the error', async (_, reply) => {
  const { recorded, result } = await record(reply);
  expect(recorded.length).toBeGreaterThan(0);
  expect(findSecrets(recorded, all)).toEqual([]);
  expect(result).toMatchObject({ code: 'outcome-unknown' });
  expect(findSecrets(result, all)).toEqual([]);
});

test('the name of a customer is in no log and no error', async () => {
  const customer = 'Boulangerie Invisible';
  for (const reply of [{ fail: new Error('down') }, { answer: { error: { code: -12, message: 'No' } } }]) {
    const recorded: unknown[] = [];
    const client = testClient({ ...fakeTransport(reply), logger: (entry) => recorded.push(entry) });
    const error = await errorOf(client.createClient({ category: 'client', client_company_name: customer }));
    expect(findSecrets([recorded, error], { customer })).toEqual([]);
  }
});
