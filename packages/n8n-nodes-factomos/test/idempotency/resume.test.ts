import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { processedData } from '../engine/engine.mts';
import { shortenWaits } from '../engine/short-waits.mts';
import { orders, runOrders } from '../world/orders.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const WRITES = ['createClient', 'createInvoice', 'sendInvoice', 'createPayment'];

const credential = () => ({
  token: world.sandbox.token,
  secret: world.sandbox.secret,
  baseUrl: world.sandbox.url,
});
const run = async (
  ...[input, options]: [Parameters<typeof runOrders>[1], Parameters<typeof runOrders>[2]?]
) => await runOrders(credential(), input, options);

/** How often each write was done, by action. */
const done = () =>
  WRITES.map(
    (action) => world.sandbox.journal.entries({ action }).filter(({ code }) => (code ?? 0) === 0).length,
  );

describe('orders, one of which was refused', () => {
  test('are all billed, sent and paid once when the workflow runs again with the corrected order', async () => {
    const first = await run(orders(5, { isThirdWrong: true }));
    expect(first.error).toBeDefined();
    expect(first.items('Send Invoice')).toEqual([]);

    const second = await run(orders(5));
    expect(second.error).toBeUndefined();
    expect(done()).toEqual([5, 5, 5, 5]);
    const invoices = second.items('Create Invoice');
    expect(invoices.map(({ skipped }) => skipped === true)).toEqual([true, true, false, false, false]);
    expect(invoices.map(({ invoice_id }) => invoice_id)).toEqual(
      second.items('Record Payment').map(({ invoice_id }) => invoice_id),
    );
    expect(new Set(invoices.map(({ client_id }) => client_id)).size).toBe(5);
  });

  test('are processed without it when the workflow continues on errors, and it is processed when corrected', async () => {
    const settings = { onError: 'continueErrorOutput' as const };
    const first = await run(orders(5, { isThirdWrong: true }), { settings });
    expect(first.error).toBeUndefined();
    expect(done()).toEqual([5, 4, 4, 4]);

    const second = await run(orders(5), { settings });
    expect(second.error).toBeUndefined();
    expect(done()).toEqual([5, 5, 5, 5]);
    // A third run writes nothing.
    await run(orders(5), { settings });
    expect(done()).toEqual([5, 5, 5, 5]);
  });
});

describe('an order during which n8n is killed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    shortenWaits();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /**
   * Kills n8n after this many database calls, then runs again after a restart.
   * @returns the error of the second run
   */
  const killedAfter = async (calls: number): Promise<string> => {
    world.sandbox.reset();
    processedData.rows.clear();
    const killed = processedData.killAfter(calls);
    await Promise.race([run(orders(1)), killed]);
    processedData.restart();
    // Five minutes later, so that the second run does not wait for the one that was killed.
    vi.setSystemTime(Date.now() + 5 * 60_000);
    const { error, run: again } = await run(orders(1));
    for (const count of done()) expect(count).toBeLessThanOrEqual(1);
    if (error === undefined) {
      expect(done()).toEqual([1, 1, 1, 1]);
      return 'done';
    }
    expect(error).toMatch(/^It is unknown whether this was done for the key "order-1"/);
    expect(error).toContain('If it was done, use Key: Mark as Done in this workflow.');
    return again.data.resultData.lastNodeExecuted ?? '';
  };

  // One order takes about a hundred database calls; n8n is killed after each of them.
  test(
    'is processed once if that happens between two steps, and is unknown if it happens during a write',
    { timeout: 240_000 },
    async () => {
      const before = processedData.calls;
      await run(orders(1));
      const calls = processedData.calls - before;
      const ends: string[] = [];
      for (let call = 0; call <= calls; call += 1) {
        const end = await killedAfter(call);
        if (end !== ends.at(-1)) ends.push(end);
      }
      expect(ends).toEqual([
        'done',
        'Create Client',
        'done',
        'Create Invoice',
        'done',
        'Send Invoice',
        'done',
        'Record Payment',
        'done',
      ]);
    },
  );
});

describe('an order whose write was interrupted', () => {
  test.each(WRITES.map((action, index) => [action, index] as const))(
    'during %s ends as unknown, and the others continue',
    async (action, index) => {
      const settings = { onError: 'continueErrorOutput' as const };
      world.sandbox.faults.add({ kind: 'reset-after' }, { action });
      await run(orders(3), { settings });
      const second = await run(orders(3), { settings });
      const expected = WRITES.map((_, step) => (step <= index ? 3 : 2));
      expect(done()).toEqual(expected);
      const name = ['Create Client', 'Create Invoice', 'Send Invoice', 'Record Payment'][index] ?? '';
      const output = second.run.data.resultData.runData[name]?.at(-1)?.data?.main ?? [];
      expect(output[0]?.map(({ json }) => json.key)).toEqual(['order-2', 'order-3']);
      expect(output[1]?.map(({ json }) => json.error)).toMatchObject([
        {
          message: 'It is unknown whether this was done for the key "order-1"',
          outcome: 'unknown',
          advice: expect.stringContaining('Key: Mark as Done') as unknown,
        },
      ]);
    },
  );
});
