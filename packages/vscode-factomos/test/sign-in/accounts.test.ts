import { createSandbox } from 'factomos-sandbox';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { AuthenticationProvider } from 'vscode';
import { companyId } from '../../src/domain/company.ts';
import { host, setSetting } from '../fake/host.ts';
import { recordOf, start, ui, type Started } from '../support/start.ts';

let started: Started;
let provider: AuthenticationProvider;

beforeEach(async () => {
  started = await start({ signedIn: false });
  const given = host.authentication.get('factomos');
  if (!isProvider(given)) throw new Error('no provider');
  provider = given;
  setSetting('factomos.baseUrl', started.sandbox.url);
});

function isProvider(value: unknown): value is AuthenticationProvider {
  return typeof value === 'object' && value !== null && 'getSessions' in value;
}

/** Signs in to a second company. */
async function signInTwo() {
  const other = await createSandbox();
  onTestFinished(() => other.close());
  const [first, second] = [recordOf(started.sandbox, 'First'), recordOf(other, 'Second')];
  for (const record of [first, second]) await started.app.companies.put(record);
  return { first, second };
}

const accountOf = ({ id, label }: { id: string; label: string }) => ({ account: { id, label } });

test('returns only the sessions of the requested account', async () => {
  const { first, second } = await signInTwo();
  const ids = async (...options: Parameters<AuthenticationProvider['getSessions']>) =>
    (await provider.getSessions(...options)).map(({ id }) => id);
  expect(await ids(undefined, accountOf(first))).toEqual([first.id]);
  expect(await ids([], accountOf(second))).toEqual([second.id]);
  expect(await ids(undefined, accountOf({ id: 'unknown', label: 'Unknown' }))).toEqual([]);
  expect(await ids(undefined, {})).toEqual([first.id, second.id]);
});

test('reports a sign-out, whichever account was requested last', async () => {
  const { first, second } = await signInTwo();
  await provider.getSessions(undefined, accountOf(first));
  const removed: string[] = [];
  provider.onDidChangeSessions((event) => removed.push(...(event.removed ?? []).map(({ id }) => id)));
  await provider.removeSession(second.id);
  expect(removed).toEqual([second.id]);
});

test('signs in again to the requested account, on its own server', async () => {
  const { first } = await signInTwo();
  setSetting('factomos.baseUrl', 'https://elsewhere.example');
  const { token, secret } = started.sandbox;
  ui.answer('Paste', token, secret, 'First');
  expect(await provider.createSession([], accountOf(first))).toMatchObject(accountOf(first));
  expect(ui.shown[0]?.title).toBe('Sign in to “First”');
});

test('stores nothing and says why when the key belongs to another company', async () => {
  const { token, secret } = started.sandbox;
  const wanted = { id: companyId(started.sandbox.url, 'another-key'), label: 'Wanted' };
  ui.answer('Paste', token, secret);
  await expect(provider.createSession([], accountOf(wanted))).rejects.toThrow('Cancelled');
  expect(ui.messages).toEqual([expect.stringContaining('This key does not belong to “Wanted”')]);
  expect(await started.app.companies.all()).toEqual([]);
  expect(started.calls()).toEqual([]);
});
