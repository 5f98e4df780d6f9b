import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const items = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));
const goOn = { onError: 'continueRegularOutput' as const };
const byLink = (value: string) => ({ __rl: true, mode: 'url', value });
const create = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  specifyLines: 'json',
  linesJson: '[{ "service_id": 19 }]',
};
const pay = { resource: 'payment', operation: 'create', montant: 1, type: 'cb' };

test('reads a price again after a failed read', async () => {
  // Three attempts are one read with its retries.
  world.sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'getService', times: 3 });
  const run = await world.run({ parameters: create, input: items(3), settings: goOn });
  expect(run.items.map(({ failed }) => failed)).toEqual([true, undefined, undefined]);
  expect(world.calls().slice(3)).toEqual(['getService', 'createInvoice', 'createInvoice']);
});

test('reads the newest invoices once for all document links of a run', async () => {
  const { token, secret, url } = world.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl: url });
  const links: string[] = [];
  for (const objet of ['first', 'second', 'third']) {
    const lines = [{ service_id: 19, quantity: 1, price: 5 }];
    const made = await client.createInvoice({ client_id: seedIds.client, objet, lines });
    links.push(`${url}/${made.invoice_document_key ?? ''}`);
  }
  world.sandbox.journal.clear();
  const run = await world.run({
    parameters: { ...pay, invoiceId: byLink('={{ $json.link }}') },
    input: links.map((link) => ({ link })),
  });
  expect(run.items).toHaveLength(3);
  const count = (action: string) => world.calls().filter((called) => called === action).length;
  expect(count('createPayment')).toBe(3);
  expect(count('listInvoice')).toBe(7);
  expect(count('getInvoice')).toBe(3);
});

describe('validates all parameters before it reads', () => {
  test.each([
    ['a price', { ...create, additionalFields: { invoiceDate: '20/11/2026' } }, '"Date" must be a date'],
    [
      'the price of another line',
      { ...create, linesJson: '[{ "service_id": 19 }, { "title": "" }]' },
      'Line 2: title must not be empty',
    ],
    [
      'an invoice by its link',
      { ...pay, montant: '12,50', invoiceId: byLink('={{ $json.url }}/iNobodyHasThisKey') },
      '"Amount" is "12,50"',
    ],
    [
      'the other fields of a client',
      {
        resource: 'client',
        operation: 'update',
        clientId: byId(seedIds.client),
        updateFields: { clientEmail: 'nobody' },
      },
      '"Email" must be an email address',
    ],
  ])('%s', async (_name, parameters, says) => {
    const { error } = await world.run({ parameters, input: [{ url: world.sandbox.url }] });
    expect(error?.message).toContain(says);
    expect(error?.message).not.toContain('price is missing');
    expect(error?.description).toContain('No call was spent');
    expect(world.calls()).toEqual([]);
  });
});
