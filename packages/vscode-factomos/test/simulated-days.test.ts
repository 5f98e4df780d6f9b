import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loadedRows } from '../src/domain/loaded-rows.ts';
import { treeView } from './support/invoice-rows.ts';
import { eventually } from './support/eventually.ts';
import { start } from './support/start.ts';

const HALF_HOUR_MS = 30 * 60_000;
const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Runs what the extension does every minute. */
function captureMinute(): () => void {
  const intervals = vi.spyOn(globalThis, 'setInterval');
  onTestFinished(() => {
    intervals.mockRestore();
  });
  return () => {
    for (const [callback, milliseconds] of intervals.mock.calls) if (milliseconds === 60_000) callback();
  };
}

// In the night to 29 March 2026, Paris has no hour from 2 to 3; in the night to 25 October it has that hour twice.
test.each(['2026-03-28T12:00:00+01:00', '2026-10-24T12:00:00+02:00', '2026-12-31T12:00:00+01:00'])(
  'in two days from %s, the badge of a hidden view counts what falls due at midnight in Paris, without a call',
  async (from) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(from) });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const minute = captureMinute();
    const started = await start();
    const { url: baseUrl, token, secret } = started.sandbox;
    const day = PARIS.format(new Date());
    const client = new FactomosClient({ baseUrl, token, secret });
    await client.createInvoice({
      client_id: seedIds.client,
      payment_term: day,
      lines: [{ service_id: seedIds.service, quantity: 1, price: 10 }],
    });
    const session = await started.session();
    await session.invoices.refresh('pending');
    await session.invoices.refresh('later');
    treeView().visible = false;
    started.calls();
    const overdue = (): number =>
      loadedRows(session.data.current).filter(
        ({ status, term, due }) =>
          (status === 'pending' || status === 'later') &&
          (due ?? 0) > 0 &&
          term !== undefined &&
          term < PARIS.format(new Date()),
      ).length;
    const first = overdue();

    for (let step = 1; step <= 96; step++) {
      vi.setSystemTime(Date.now() + HALF_HOUR_MS);
      minute();
      await eventually(() => {
        expect(treeView().badge?.value, new Date().toISOString()).toBe(overdue());
      });
    }
    expect(overdue()).toBeGreaterThan(first);
    expect(started.calls()).toEqual([]);
  },
);
