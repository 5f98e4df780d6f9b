import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createContext } from '../../src/create-context.ts';
import { type Context } from '../../src/services.ts';
import { defaultSeed, seedAccounts, seedIds } from '../../src/seed/default-seed.ts';
import { openStore } from '../../src/store/open.ts';
import { clients } from '../../src/store/schema.ts';
import { type Store } from '../../src/store/store.ts';
import { sealed } from '../call.ts';
import { startReceiver } from '../receiver.ts';

const MESSAGE = 'The disk is full, so nothing was saved. Free some space, then retry.';

let context: Context;
let store: Store;
const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => {
  ({ store } = openStore());
  context = createContext(store, defaultSeed(), () => undefined);
  context.reset();
});
afterEach(async () => {
  complaints.mockClear();
  store.run('PRAGMA max_page_count = 1000000');
  await context.webhooks.close();
  store.close();
});

/** Prevents the database from growing, which SQLite reports in the same way as a full disk. */
function fillDisk(): void {
  store.run(`PRAGMA max_page_count = ${store.number('PRAGMA page_count')}`);
}

const LONG = 'x'.repeat(100_000);

function addClient(): void {
  const client = store.get(clients, seedIds.client);
  if (client === undefined) throw new Error('The seed has no client');
  store.insert(clients, { ...client, id: undefined, client_company_name: LONG });
}

test('the error is the full disk, not the rollback that SQLite has already done', () => {
  fillDisk();
  expect(() => {
    store.transaction(addClient);
  }).toThrow(MESSAGE);
  expect(() => {
    store.transaction(() => {
      store.transaction(addClient);
    });
  }).toThrow(MESSAGE);
  expect(addClient).toThrow(MESSAGE);
});

test('a row whose commit fails is not returned', () => {
  // A foreign key that is checked at commit, which is also when a full disk causes an error.
  store.run('CREATE TABLE parent (id INTEGER PRIMARY KEY)');
  store.run('CREATE TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)');
  store.run('CREATE TRIGGER orphan AFTER INSERT ON clients BEGIN INSERT INTO child VALUES (new.id); END');
  const before = store.count(clients);
  expect(addClient).toThrow('FOREIGN KEY constraint failed');
  expect(store.count(clients)).toBe(before);
});

test('the next transaction finds the former state, and succeeds when there is space again', () => {
  const before = store.count(clients);
  fillDisk();
  expect(() => {
    store.transaction(() => {
      store.transaction(addClient);
    });
  }).toThrow(MESSAGE);
  expect(store.count(clients)).toBe(before);
  store.run('PRAGMA max_page_count = 1000000');
  store.transaction(addClient);
  expect(store.count(clients)).toBe(before + 1);
});

test('an error of the work itself is passed on unchanged', () => {
  const error = new Error('No');
  expect(() =>
    store.transaction(() => {
      throw error;
    }),
  ).toThrow(error);
});

test('a reset without space changes nothing and reports the reason', () => {
  context.clock.freeze('2026-03-31');
  const before = context.snapshot();
  const large = structuredClone(before);
  large.tables.clients?.push({ ...Object(large.tables.clients[0]), id: 9999, description: LONG });
  fillDisk();
  expect(() => {
    context.restore(large);
  }).toThrow(MESSAGE);
  expect(context.snapshot()).toEqual(before);
  expect(context.clock.today()).toBe('2026-03-31');
});

const FORM = 'application/x-www-form-urlencoded';

test('the API answers with 500, and the terminal of the sandbox shows the reason', async () => {
  const { token, secret } = seedAccounts.main;
  const body = new URLSearchParams({ token, crequest: sealed(secret, `action=getClient&client_id=${LONG}`) });
  fillDisk();
  const answer = await request('/api/api.php', FORM, body.toString());
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe(`${MESSAGE}\n`);
  expect(complaints).toHaveBeenCalledWith(MESSAGE);
});

test('the admin API answers with a code of its own', async () => {
  fillDisk();
  const fault = { kind: 'error', code: -1, message: LONG.slice(0, 60_000) };
  const answer = await request('/_sandbox/faults', 'application/json', JSON.stringify({ fault }));
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ error: { code: 'disk-full', message: MESSAGE } });
});

test('a page shows the error above the form', async () => {
  fillDisk();
  const answer = await request(
    '/deliveries/receivers',
    FORM,
    `app=X&company=550&url=http://127.0.0.1/${LONG}`,
  );
  expect(answer.headers.get('location')).toContain(encodeURIComponent(MESSAGE));
});

async function request(path: string, type: string, body: string): Promise<Response> {
  const headers = { host: 'localhost', 'content-type': type };
  return createApp(context).request(`http://localhost${path}`, { method: 'POST', body, headers });
}

test('a notification whose result cannot be saved does not block the next one', async () => {
  await using receiver = await startReceiver();
  const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  context.webhooks.register(receiver.url);
  const update = vi.spyOn(store, 'update').mockImplementationOnce(() => {
    throw new Error(MESSAGE);
  });
  const rows = [1, 2].flatMap(() =>
    context.webhooks.enqueue({ company_id: 550, type: 'create_design', id: '1' }),
  );
  context.webhooks.dispatch(rows);
  await context.webhooks.settled();
  expect(receiver.received).toHaveLength(2);
  expect(context.webhooks.deliveries().map(({ state }) => state)).toEqual(['delivered', 'pending']);
  expect(String(warnings.mock.calls[0]?.[0])).toContain(`was sent, but its result was not saved. ${MESSAGE}`);
  update.mockRestore();
  warnings.mockRestore();
});
