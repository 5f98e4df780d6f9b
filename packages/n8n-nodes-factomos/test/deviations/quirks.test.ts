import { quirkValues, seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId } from '../action/cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld({ dailyLimit: null });

const invoice = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  lines: { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: '100', text: '' }] },
  idempotencyKey: 'order-17',
};
const client = { resource: 'client', operation: 'create', category: 'client', clientCompanyName: 'Été' };

const each = Object.entries(quirkValues).flatMap(([name, values]) =>
  values.slice(1).map((value: string): [string, string] => [name, value]),
);

const made = (action: string) => world.sandbox.journal.entries({ action, code: 0 });

describe.each(each)('if Factomos behaves as %s %s', (name, value) => {
  test('a key creates only one invoice, however often its node runs', async () => {
    world.sandbox.quirks.set({ [name]: value });
    const first = await world.run({ parameters: invoice });
    if (first.error === undefined) expect(first.items[0]).toHaveProperty('invoice_id');
    else expect(first.error.message).toMatch(/unknown|may have been|Done, but/i);
    const second = await world.run({ parameters: invoice });
    expect(made('createInvoice')).toHaveLength(1);
    // The second run either skips the item or fails because the outcome is unknown.
    if (second.error === undefined) expect(second.items[0]).toMatchObject({ skipped: true });
    else expect(first.error).toBeDefined();
  });

  test('a key is released after a refusal, unless the response is unclear', async () => {
    world.sandbox.quirks.set({ [name]: value });
    const refused = await world.run({ parameters: { ...invoice, clientId: byId(999_999) } });
    expect(refused.error).toBeDefined();
    expect(made('createInvoice')).toHaveLength(0);
    const isCertain = refused.error?.message.includes('(-10)') === true;
    await world.run({ parameters: invoice });
    expect(made('createInvoice')).toHaveLength(isCertain ? 1 : 0);
  });

  test('a write without a key is sent once, and is never reported as failed when it was done', async () => {
    world.sandbox.quirks.set({ [name]: value });
    const { error, items } = await world.run({ parameters: client });
    expect(made('createClient')).toHaveLength(1);
    if (error === undefined) expect(items[0]).toHaveProperty('client_id');
    else expect(error.message).toMatch(/unknown|may have been|Done, but/i);
  });
});
