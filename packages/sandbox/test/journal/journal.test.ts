import { expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts } from '../../src/index.ts';
import { Journal } from '../../src/journal/journal.ts';
import { openStore } from '../../src/store/open.ts';
import { call, post, type Sent } from '../call.ts';

async function hintsOf(sandbox: Sandbox, action: string, sent: Sent): Promise<string[]> {
  await call(sandbox, action, sent);
  return sandbox.journal.entries({ limit: 1 })[0]?.hints ?? [];
}

test('the journal has hints about probable mistakes', async () => {
  await using sandbox = await createSandbox();
  const lines = { line_service_id: ['19'], line_quantity: ['1'] };
  expect(
    await hintsOf(sandbox, 'createInvoice', { client_id: '19', line_service_id: ['19'], line_qty: ['1'] }),
  ).toEqual(['line_qty[] is unknown to createInvoice: did you mean line_quantity[]?']);
  expect(await hintsOf(sandbox, 'createInvoice', { client_id: '19', ...lines, objett: 'x' })).toEqual([
    'objett is unknown to createInvoice: did you mean objet?',
  ]);
  expect(await hintsOf(sandbox, 'createPayment', { invoice_id: '1001', amount: '5', type: 'cb' })).toEqual([
    'amount is unknown to createPayment: did you mean montant?',
  ]);
  expect(await hintsOf(sandbox, 'getclient', { client_id: '19' })).toEqual([
    'There is no action getclient: did you mean getClient?',
  ]);
  expect(await hintsOf(sandbox, 'getClient', 'client_id=20&client_id=19')).toEqual([
    'Sent more than once, the last one counts: client_id',
  ]);
  expect(
    await hintsOf(sandbox, 'createInvoice', { client_id: '19', line_service_id: '19', line_quantity: ['1'] }),
  ).toEqual(['line_service_id is an array: send line_service_id[]']);
  expect(await hintsOf(sandbox, 'createInvoice', { client_id: '19', ...lines, line_price: [''] })).toEqual([
    'line_price[0] is empty and was read as 650: the manual does not define it',
  ]);
  expect(await hintsOf(sandbox, 'getClient', { client_id: '19', custom: 'x' })).toEqual([]);
  await call(sandbox, 'transformEstimate', { estimate_id: '501' });
  expect(await hintsOf(sandbox, 'transformEstimate', { estimate_id: '501' })).toEqual([
    'Estimate 501 was already transformed: this call created another invoice',
  ]);
});

test('a request that could not be decrypted has a hint with the reason', async () => {
  await using sandbox = await createSandbox();
  await post({ ...sandbox, secret: 'another-secret-1' }, 'action=getClient&client_id=19');
  expect(sandbox.journal.entries()[0]).toMatchObject({ code: -5, action: '', app: 'Sandbox' });
  expect(sandbox.journal.entries()[0]?.hints[0]).toContain('check the secret');
});

test('the journal never contains a secret', async () => {
  await using sandbox = await createSandbox();
  const { token, secret } = sandbox;
  const made = await call(sandbox, 'createAccount', { username: 'neuf@exemple.test', app_name: 'Appli' });
  const own = { url: sandbox.url, token: String(made.api_key), secret: String(made.api_secret) };
  const { auth_token } = await call(own, 'getConnectionToken');
  await call(own, 'createClient', {
    category: 'client',
    client_company_name: own.secret,
    description: `x${own.token}y`,
  });
  await call(sandbox, 'createAccount', { username: 'x@exemple.test', password: 'made-up-password' });
  await call(sandbox, secret, { [token]: secret });
  const written = JSON.stringify(sandbox.snapshot().tables.journal);
  const secrets = [
    token,
    secret,
    own.token,
    own.secret,
    auth_token,
    made.auth_token,
    made.password,
    'made-up-password',
  ];
  for (const text of secrets) expect(written).not.toContain(text);
  expect(written).toContain('[hidden]');
  expect(written).toContain('neuf@exemple.test');
});

test('the journal can be searched, separately for each account', async () => {
  await using sandbox = await createSandbox();
  await call({ url: sandbox.url, ...seedAccounts.other }, 'getClient', { client_id: '900' });
  await call(sandbox, 'getClient', { client_id: '19' });
  await call(sandbox, 'getService', { service_id: '19' });
  const { journal } = sandbox;
  expect(journal.entries().map(({ action, companyId }) => [action, companyId])).toEqual([
    ['getService', 550],
    ['getClient', 550],
    ['getClient', 551],
  ]);
  expect(journal.entries({ action: 'getClient', text: 'épicerie' })).toHaveLength(0);
  expect(journal.entries({ action: 'getClient', text: 'Épicerie ANAïs' })).toHaveLength(1);
  expect(journal.entries({ after: journal.entries({ limit: 1, offset: 1 })[0]?.id ?? 0 })).toHaveLength(1);
  expect(journal.entries({ text: '100%_"' })).toEqual([]);
});

test('long answers shorten the journal, which always has the newest call', () => {
  const { store } = openStore();
  const journal = new Journal(store);
  const call = {
    at: '2026-03-31T10:00:00Z',
    companyId: null,
    app: '',
    action: 'listInvoice',
    parameters: {},
    code: 0,
    httpStatus: 200,
    hints: [],
    faults: [],
    milliseconds: 1,
  };
  const add = (answer: string): void => {
    journal.add({ ...call, answer }, []);
  };
  for (let page = 0; page < 300; page += 1) add('x'.repeat(40_000));
  expect(journal.count()).toBeGreaterThan(140);
  expect(journal.count()).toBeLessThan(200);
  expect(journal.entries({ limit: 1 })[0]?.id).toBe(300);
  add('y'.repeat(9_000_000));
  expect(journal.entries().map(({ id }) => id)).toEqual([301]);
  // A journal that was filled before, as from a file.
  const later = new Journal(store);
  later.add({ ...call, answer: 'z' }, []);
  expect(later.entries().map(({ id }) => id)).toEqual([302]);
  store.close();
});
