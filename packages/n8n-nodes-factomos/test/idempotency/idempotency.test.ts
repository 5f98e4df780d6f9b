import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId } from '../action/cases/operation-case.ts';
import { useWorld } from '../world/world.mts';
import { schemaProblems } from '../action/schema.mts';
import { invoiceParameters, keyedInvoice, orders } from '../world/invoice-parameters.mts';

const world = useWorld();

describe('a write under Retry On Fail', () => {
  test('is rejected without a key, with advice on what to do', async () => {
    const { error } = await world.run({
      parameters: invoiceParameters,
      settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
    });
    expect(error?.message).toBe('Retry On Fail would repeat writes that were already done');
    expect(error?.description).toContain('Fill in "Create Once per Key"');
    expect(world.calls()).toEqual([]);
  });

  test('is rejected for an operation that accepts no key, with the advice to turn it off', async () => {
    const { error } = await world.run({
      parameters: { resource: 'connection', operation: 'getToken' },
      settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
    });
    expect(error?.description).toContain('Turn off Retry On Fail');
    expect(world.calls()).toEqual([]);
  });

  test('writes each item once with keys, and every item gets its result', async () => {
    world.sandbox.faults.add(
      { kind: 'error', code: -14, message: 'Service not found' },
      { action: 'getService' },
    );
    const { items, error } = await world.run({
      parameters: {
        ...keyedInvoice,
        specifyLines: 'json',
        linesJson: '={{ [$json.line] }}',
      },
      settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
      input: [
        { order: 'A', line: { service_id: 19, quantity: 1, price: 10 } },
        { order: 'B', line: { service_id: 20, quantity: 1 } },
        { order: 'C', line: { service_id: 21, quantity: 1, price: 30 } },
      ],
    });
    expect(error).toBeUndefined();
    expect(world.calls()).toEqual([
      'createInvoice',
      'getService',
      'getService',
      'createInvoice',
      'createInvoice',
    ]);
    expect(items).toHaveLength(3);
    for (const item of items) expect(item.invoice_id).toMatch(/^\d+$/);
    expect(items.map(({ skipped }) => skipped)).toEqual([true, undefined, undefined]);
  });
});

describe('a key', () => {
  test('that was used creates nothing, and its item contains what was created before', async () => {
    const first = await world.run({ parameters: keyedInvoice, input: orders('A') });
    const second = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(first.items[0]).toHaveProperty('invoice_id');
    expect(second.items).toEqual([
      {
        ...first.items[0],
        figures_total_withoutvat: 100,
        figures_total_vat: 20,
        figures_total_withvat: 120,
        skipped: true,
        key: 'A',
        message: 'Skipped: this key was used before.',
      },
    ]);
    expect(world.calls()).toEqual(['createInvoice', 'getInvoice']);
    expect(schemaProblems('invoice', 'create', second.items[0])).toEqual([]);
  });

  test('applies within a run, whose second item contains what the first one created', async () => {
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A', 'B', 'A') });
    expect(world.calls()).toEqual(['createInvoice', 'createInvoice']);
    expect(items[2]).toMatchObject({ ...items[0], skipped: true, key: 'A' });
  });

  test('is a different key for another operation', async () => {
    await world.run({ parameters: keyedInvoice, input: orders('A') });
    const estimate = await world.run({
      parameters: { ...keyedInvoice, resource: 'estimate' },
      input: orders('A'),
    });
    expect(estimate.items[0]).toHaveProperty('estimate_id');
  });

  test('still counts after its node was cut and pasted, which changes the node ID', async () => {
    await world.run({ parameters: keyedInvoice, input: orders('A') });
    const { items } = await world.run({
      parameters: keyedInvoice,
      input: orders('A'),
      settings: { id: 'node-pasted' },
    });
    expect(items[0]).toMatchObject({ skipped: true, key: 'A' });
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('fails in another node while the node that used it exists, with an error that names both', async () => {
    const deposit = { id: 'node-deposit', parameters: keyedInvoice };
    await world.run({ parameters: keyedInvoice, input: orders('order-17'), settings: { id: deposit.id } });
    const { error } = await world.run({
      parameters: keyedInvoice,
      input: orders('order-17'),
      beside: { Deposit: deposit },
    });
    expect(error?.message).toBe('The key "order-17" in "Factomos" was already used by the node "Deposit"');
    expect(error?.description).toContain('use another key, such as "order-17-balance". Nothing was sent.');
    expect(world.calls()).toEqual(['createInvoice']);

    const other = await world.run({
      parameters: keyedInvoice,
      input: orders('order-17-balance'),
      beside: { Deposit: deposit },
    });
    expect(other.items[0]).toHaveProperty('invoice_id');
  });

  test('fails in another node, also in a partial execution without the node that used it', async () => {
    await world.run({ parameters: keyedInvoice, input: orders('A'), settings: { id: 'node-deposit' } });
    const { error } = await world.run({
      parameters: keyedInvoice,
      input: orders('A'),
      beside: { Deposit: { id: 'node-deposit' } },
      isPartial: true,
    });
    expect(error?.message).toContain('already used by the node "Deposit"');
  });

  test('applies to one credential and one base URL, however that URL is written', async () => {
    await world.run({ parameters: keyedInvoice, input: orders('A') });
    const { token, secret, url } = world.sandbox;
    const written = { token, secret, baseUrl: `${url}/api/api.php/` };
    const same = await world.run({ parameters: keyedInvoice, input: orders('A'), credential: written });
    expect(same.items[0]).toMatchObject({ skipped: true });

    const elsewhere = { token, secret, baseUrl: url.replace('127.0.0.1', 'localhost') };
    expect(elsewhere.baseUrl).not.toBe(url);
    const other = await world.run({ parameters: keyedInvoice, input: orders('A'), credential: elsewhere });
    expect(other.items[0]).toHaveProperty('invoice_id');
    const credentials = { factomosApi: { id: '2', name: 'Another' } };
    const another = await world.run({
      parameters: keyedInvoice,
      input: orders('A'),
      settings: { credentials },
    });
    expect(another.items[0]).toHaveProperty('invoice_id');
    expect(world.writes()).toHaveLength(3);
  });

  test('may be a number', async () => {
    await world.run({ parameters: keyedInvoice, input: [{ order: 1042 }] });
    const { items } = await world.run({ parameters: keyedInvoice, input: [{ order: '1042' }] });
    expect(items[0]).toMatchObject({ skipped: true, key: '1042' });
  });

  test('is the same in every Unicode form, with and without blanks around it', async () => {
    const composed = 'commande-\u{E9}t\u{E9}';
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    await world.run({ parameters: keyedInvoice, input: orders(composed) });
    const { items } = await world.run({
      parameters: keyedInvoice,
      input: orders(decomposed, ` ${composed}\n`, `\u{A0}${decomposed}\t`),
    });
    expect(items.map(({ skipped, key }) => ({ skipped, key }))).toEqual(
      Array.from({ length: 3 }, () => ({ skipped: true, key: composed })),
    );
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('is case-sensitive', async () => {
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('a-1', 'A-1') });
    expect(items.map(({ skipped }) => skipped)).toEqual([undefined, undefined]);
  });

  test('is released after a refusal', async () => {
    const refused = await world.run({
      parameters: { ...keyedInvoice, clientId: byId(999_999) },
      input: orders('A'),
    });
    expect(refused.error?.message).toContain('Client not found (-10)');
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(items[0]).toHaveProperty('invoice_id');
  });

  test('is released when the quota was used up', async () => {
    world.sandbox.faults.add({ kind: 'error', code: -4 });
    const refused = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(refused.error?.message).toBe('The daily quota of calls to Factomos is used up');
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(items[0]).toHaveProperty('invoice_id');
  });

  test('is released when nothing was sent', async () => {
    const { token, secret } = world.sandbox;
    const nowhere = { token, secret, baseUrl: 'http://127.0.0.1:1' };
    const lost = await world.run({ parameters: keyedInvoice, input: orders('A'), credential: nowhere });
    expect(lost.error?.message).toContain('the connection was refused');
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(items[0]).toHaveProperty('invoice_id');
  });

  test('is not claimed by an item with invalid parameters', async () => {
    const wrong = await world.run({ parameters: { ...keyedInvoice, lines: {} }, input: orders('A') });
    expect(wrong.error?.message).toBe('A document needs at least one line');
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(items[0]).toHaveProperty('invoice_id');
  });

  test('stays unknown when the response was lost, with advice on where to check and what to do', async () => {
    world.sandbox.faults.add({ kind: 'reset-after' });
    const lost = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(lost.error?.message).toBe('It is unknown whether Factomos did this');
    expect(lost.error?.description).toContain('Look for the invoice with Get Many');

    const again = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(again.error?.message).toBe('It is unknown whether this was done for the key "A"');
    expect(again.error?.description).toContain('Look for the invoice with Get Many');
    for (const { error } of [lost, again]) {
      expect(error?.description).toContain('If it was done, use Key: Mark as Done in this workflow.');
      expect(error?.description).toContain('If it was not, use Key: Forget.');
    }
    expect(world.calls()).toEqual(['createInvoice']);

    const other = await world.run({ parameters: keyedInvoice, input: orders('A-2') });
    expect(other.items[0]).toHaveProperty('invoice_id');
  });

  test('is not sent again by Retry On Fail when the response was lost', async () => {
    world.sandbox.faults.add({ kind: 'reset-after' });
    const { error } = await world.run({
      parameters: keyedInvoice,
      input: orders('A'),
      settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
    });
    expect(error?.message).toContain('unknown whether this was done');
    expect(world.calls()).toEqual(['createInvoice']);
  });
});

describe('transforming an estimate', () => {
  const transform = { resource: 'estimate', operation: 'transform', estimateId: String(seedIds.estimate) };

  test('happens once per estimate by default', async () => {
    const first = await world.run({ parameters: transform });
    const second = await world.run({ parameters: transform });
    expect(first.items[0]).toHaveProperty('invoice_id');
    expect(second.items[0]).toMatchObject({
      ...first.items[0],
      estimate_id: String(seedIds.estimate),
      skipped: true,
      key: String(seedIds.estimate),
    });
    expect(world.writes()).toEqual(['transformEstimate']);
  });

  test('happens again when the default key is removed', async () => {
    await world.run({ parameters: { ...transform, idempotencyKey: '' } });
    const { items } = await world.run({ parameters: { ...transform, idempotencyKey: '' } });
    expect(items[0]).toHaveProperty('invoice_id');
    expect(world.calls()).toEqual(['transformEstimate', 'transformEstimate']);
  });
});
