import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { nodeType } from '../engine/engine.mts';
import { growsFast } from '@tools/fuzz/growth';
import { betweenCalls } from './between-calls.mts';
import { byId, unknownId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld({ dailyLimit: null });

const first = seedIds.firstInvoice;
const get = { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') };

const total = (item: IDataObject | undefined) => Number(item?.figures_total_withvat);

describe('reading', () => {
  test('sends one call for items that read the same, and returns an item for each', async () => {
    const input = Array.from({ length: 60 }, (_, index) => ({ id: first + (index % 5) }));
    const { items } = await world.run({ parameters: get, input });
    expect(items.map(({ id }) => id)).toEqual(input.map(({ id }) => String(id)));
    expect(world.calls()).toHaveLength(5);
  });

  test('sends one call for items whose read Factomos refuses, also when they run later', async () => {
    const input = Array.from({ length: 90 }, (_, index) => ({
      id: index % 3 === 0 ? unknownId : first + (index % 10),
    }));
    const { items } = await world.run({
      parameters: get,
      input,
      settings: { onError: 'continueRegularOutput' },
    });
    expect(items.filter(({ failed }) => failed === true)).toHaveLength(30);
    expect(world.calls()).toHaveLength(11);
  });

  test('pairs items with their input items', async () => {
    const { run } = await world.run({ parameters: get, input: [{ id: first }, { id: first + 1 }] });
    const [output] = run.data.resultData.runData.Factomos?.at(-1)?.data?.main ?? [];
    expect(output?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
  });

  test('returns all fields without Simplify, and the unchanged response under "raw"', async () => {
    const short = await world.run({ parameters: get, input: [{ id: first }] });
    const full = await world.run({ parameters: { ...get, simplify: false }, input: [{ id: first }] });
    expect(full.items[0]).toMatchObject(short.items[0] ?? {});
    expect(full.items[0]).toHaveProperty('articleList.0.service_name');
    expect(full.items[0]).toHaveProperty('raw.id', String(first));
    expect(full.items[0]).toHaveProperty('raw.figures_total_withvat', String(total(full.items[0])));
    expect(full.items[0]?.document_url).toMatch(new RegExp(`^${world.sandbox.url}/i\\w+$`));
  });

  test('returns the day of a document in Paris', async () => {
    const created = await world.run({
      parameters: {
        resource: 'invoice',
        operation: 'create',
        clientId: byId(seedIds.client),
        lines: { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: '1' }] },
        additionalFields: { invoiceDate: '2026-07-14' },
      },
    });
    const { items } = await world.run({ parameters: get, input: [{ id: created.items[0]?.invoice_id }] });
    expect(items[0]?.date).toBe('2026-07-14');
  });
});

describe('Get Many', () => {
  const getMany = { resource: 'invoice', operation: 'getMany', invoiceStatus: ['paid'] };

  async function makePending(count: number): Promise<void> {
    await world.run({
      parameters: {
        resource: 'invoice',
        operation: 'create',
        clientId: byId(seedIds.client),
        lines: { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: '1' }] },
      },
      input: Array.from({ length: count }, () => ({})),
    });
    world.sandbox.journal.clear();
  }

  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
  ])('of %i invoices makes %i calls', async (limit, calls) => {
    await makePending(110);
    const { items } = await world.run({ parameters: { ...getMany, invoiceStatus: ['pending'], limit } });
    expect(items).toHaveLength(limit);
    expect(new Set(items.map(({ id }) => id)).size).toBe(limit);
    expect(world.calls()).toHaveLength(calls);
  });

  test('returns all invoices with Return All, with one call per page', async () => {
    await makePending(110);
    const { items } = await world.run({
      parameters: { ...getMany, invoiceStatus: ['pending'], returnAll: true },
    });
    expect(world.calls()).toHaveLength(Math.ceil(items.length / 50));
    expect(items.length).toBeGreaterThan(110);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test('reads several statuses, and stops at the limit', async () => {
    const all = await world.run({
      parameters: { ...getMany, invoiceStatus: ['later', 'paid'], returnAll: true },
    });
    expect(new Set(all.items.map(({ invoice_status }) => invoice_status))).toEqual(
      new Set(['later', 'paid']),
    );
    world.sandbox.journal.clear();
    const few = await world.run({ parameters: { ...getMany, invoiceStatus: ['later', 'paid'], limit: 2 } });
    expect(few.items.map(({ invoice_status }) => invoice_status)).toEqual(['later', 'later']);
    expect(world.calls()).toHaveLength(1);
  });

  test('accepts statuses from an expression, also as text', async () => {
    const { items } = await world.run({
      parameters: { ...getMany, invoiceStatus: '={{ "later, paid" }}', limit: 1 },
    });
    expect(items[0]?.invoice_status).toBe('later');
  });

  test('returns no items when there are no invoices', async () => {
    const { items, error } = await world.run({
      parameters: { ...getMany, invoiceStatus: ['partially-paid-avoir'] },
    });
    expect(error).toBeUndefined();
    expect(items).toEqual([]);
  });
});

describe('an invoice by its document link', () => {
  test('is found among the newest invoices, each of which is read once per run', async () => {
    const [newest] = (
      await world.run({
        parameters: { resource: 'invoice', operation: 'getMany', limit: 1, invoiceStatus: ['pending'] },
      })
    ).items;
    const known = await world.run({ parameters: get, input: [{ id: newest?.id }] });
    world.sandbox.journal.clear();
    const link = { __rl: true, mode: 'url', value: '={{ $json.link }}' };
    const input = [{ link: known.items[0]?.document_url }, { link: known.items[0]?.document_url }];
    const { items } = await world.run({ parameters: { ...get, invoiceId: link }, input });
    expect(items.map(({ id }) => id)).toEqual([newest?.id, newest?.id]);
    expect(world.calls().length).toBeLessThanOrEqual(30);
    expect(world.calls().filter((action) => action === 'listInvoice')).toHaveLength(7);
  });

  test('that does not exist fails after at most 30 calls, and says so', async () => {
    const link = { __rl: true, mode: 'url', value: `${world.sandbox.url}/iNobodyHasThisKey` };
    const { error } = await world.run({ parameters: { ...get, invoiceId: link } });
    expect(error?.message).toBe('No recent invoice has this link');
    expect(world.calls()).toHaveLength(30);
  });

  test('must be a link to an invoice', async () => {
    for (const path of ['e2e8CSzakvh4DecbG9k5', '', 'documents/42']) {
      const link = { __rl: true, mode: 'url', value: `={{ "${world.sandbox.url}/${path}" }}` };
      const { error } = await world.run({ parameters: { ...get, invoiceId: link } });
      expect(error?.message).toBe('This is not a link to an invoice');
    }
    expect(world.calls()).toEqual([]);
  });

  test.each([
    ['as Factomos writes it', '', ''],
    ['with a slash at its end', '', '/'],
    ['with a query, as the sandbox writes it', '', '?lang=en'],
    ['with a slash and a fragment', '', '/#lines'],
    ['below the path of the base URL', '/proxied', ''],
    ['below a path, with a query', '/proxied', '/?lang=fr'],
  ])('is found %s', async (_name, path, end) => {
    await using proxy = await betweenCalls(world.sandbox.url);
    const { token, secret } = world.sandbox;
    const credential = { token, secret, baseUrl: `${proxy.url}${path}` };
    const listed = { resource: 'invoice', operation: 'getMany', limit: 1, invoiceStatus: ['pending'] };
    const [newest] = (await world.run({ credential, parameters: listed })).items;
    const known = await world.run({ credential, parameters: get, input: [{ id: newest?.id }] });
    const written = `${JSON.stringify(known.items[0]?.document_url).slice(1, -1)}${end}`;
    expect(written).toContain(`${proxy.url}${path}/i`);
    const link = { __rl: true, mode: 'url', value: written };
    const { items } = await world.run({ credential, parameters: { ...get, invoiceId: link } });
    expect(items.map(({ id }) => id)).toEqual([newest?.id]);
    expect(written).toMatch(new RegExp(linkPattern()));
  });
});

/** The pattern by which n8n's editor accepts a link to an invoice. */
function linkPattern(): string {
  const property = nodeType('n8n-nodes-factomos.factomos').description.properties.find(
    ({ name }) => name === 'invoiceId',
  );
  const mode = property?.modes?.find(({ name }) => name === 'url');
  const [validation] = mode?.validation ?? [];
  const regex: unknown =
    validation && 'properties' in validation ? Reflect.get(validation.properties, 'regex') : undefined;
  if (typeof regex !== 'string') throw new Error('The mode has no pattern');
  return regex;
}

test.each([
  'https://app.factomos.com/e2e8CSzakvh4DecbG9k5',
  'i5u5pHLyBI4pizucVdo6',
  'https://app.factomos.com/i5u5pHLyBI4pizucVdo6 twice',
])('n8n’s editor does not accept %s as a link to an invoice', (link) => {
  expect(link).not.toMatch(new RegExp(linkPattern()));
});

test('n8n’s editor checks a link in linear time', async () => {
  const pattern = new RegExp(linkPattern());
  for (const part of ['/', '/i', '/ia', 'i', '?', ' ']) {
    const check = (length: number) => pattern.test(`https://${part.repeat(length / part.length)}"`);
    expect(await growsFast(check, 8 * 1024)).toBe(false);
  }
});

test('to another Factomos server is refused before any call and any claim of a key', async () => {
  const link = { __rl: true, mode: 'url', value: 'https://app.factomos.com/i5u5pHLyBI4pizucVdo6' };
  const update = {
    resource: 'invoice',
    operation: 'update',
    invoiceId: link,
    clientId: byId(seedIds.client),
    specifyLines: 'json',
    linesJson: '[{ "service_id": 19, "quantity": 1 }]',
    idempotencyKey: 'A',
  };
  for (const parameters of [{ ...get, invoiceId: link }, update]) {
    const { error } = await world.run({ parameters });
    expect(error?.message).toBe(
      'This link leads to app.factomos.com, but the credential is for ' + new URL(world.sandbox.url).host,
    );
    expect(error?.description).toContain('Choose a credential for the server of the link');
  }
  expect(world.calls()).toEqual([]);
  const { items } = await world.run({
    parameters: { ...update, invoiceId: { ...link, mode: 'id', value: String(seedIds.firstInvoice) } },
  });
  expect(items[0]).not.toHaveProperty('skipped');
});

test.each([
  [
    'Get Many',
    { resource: 'invoice', operation: 'getMany', invoiceStatus: '={{ [$json.status] }}' },
    [...Array<object>(20).fill({ status: 'pending' }), { status: 'later' }],
  ],
  [
    'a document link',
    {
      resource: 'payment',
      operation: 'create',
      invoiceId: { __rl: true, mode: 'url', value: '={{ $json.link }}' },
      montant: 1,
      type: 'cb',
    },
    [{ link: 'iOne' }, { link: 'iTwo' }],
  ],
])('when the quota is used up, %s makes no further calls', async (_name, parameters, given) => {
  world.sandbox.faults.add({ kind: 'error', code: -4 });
  const input = given.map((item) => ({
    ...item,
    ...('link' in item && { link: `${world.sandbox.url}/${item.link}` }),
  }));
  const { items } = await world.run({ parameters, input, settings: { onError: 'continueRegularOutput' } });
  expect(new Set(items.map(({ message }) => message))).toEqual(
    new Set(['The daily quota of calls to Factomos is used up']),
  );
  expect(items).toHaveLength(input.length);
  expect(world.calls()).toEqual(['listInvoice']);
});

describe('the credential', () => {
  test('is read for each item when it contains an expression, since items may belong to different companies', async () => {
    const { token, secret, url } = world.sandbox;
    const { items } = await world.run({
      parameters: get,
      input: [token, 'somebody_else', token].map((given) => ({ id: seedIds.firstInvoice, token: given })),
      credential: { token: '={{ $json.token }}', secret, baseUrl: url },
      settings: { onError: 'continueRegularOutput' },
    });
    expect(items.map(({ failed }) => failed ?? false)).toEqual([false, true, false]);
  });

  test('without an expression is read once for all items', async () => {
    const { items } = await world.run({
      parameters: get,
      input: Array.from({ length: 40 }, (_, index) => ({ id: seedIds.firstInvoice + (index % 2) })),
    });
    expect(items).toHaveLength(40);
    expect(world.calls()).toHaveLength(2);
  });
});
