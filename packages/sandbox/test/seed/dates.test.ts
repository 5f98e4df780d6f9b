import { describe, expect, test } from 'vitest';
import { createSandbox, type SeedInput } from '../../src/index.ts';

const CLOCK = '2026-03-31T06:00:00Z';

/** The rows of a table in a snapshot. */
async function planted(table: string, seed?: SeedInput): Promise<Record<string, unknown>[]> {
  await using sandbox = await createSandbox({ clock: CLOCK, ...(seed === undefined ? {} : { seed }) });
  const rows = sandbox.snapshot().tables[table] ?? [];
  return rows.map((row) => Object.fromEntries(Object.entries(row ?? {})));
}

describe('the data of a seed', () => {
  test('has the email of an invoice on its date, and never later than now', async () => {
    const days = new Map((await planted('invoices')).map(({ id, date }) => [id, date]));
    const mails = await planted('mails');
    expect(mails.length).toBeGreaterThan(20);
    for (const { invoice_id, email_date } of mails) {
      expect(String(email_date)).toMatch(new RegExp(`^${String(days.get(invoice_id))} `));
      expect(String(email_date) <= '2026-03-31 08:00:00').toBe(true);
    }
  });

  test('has invoices and credit notes numbered in the order of their dates', async () => {
    const dated = await planted('invoices');
    expect(dated.filter(({ type }) => type === 'avoir').length).toBeGreaterThan(1);
    const days = dated.filter(({ company_id }) => company_id === 550).map(({ date }) => String(date));
    expect(days).toEqual(days.toSorted());
  });

  test('has no payment before the invoice or after today', async () => {
    const days = new Map((await planted('invoices')).map(({ id, date }) => [id, String(date)]));
    for (const { invoice_id, payment_date } of await planted('payments')) {
      expect(String(payment_date) >= (days.get(invoice_id) ?? '9')).toBe(true);
      expect(String(payment_date) <= '2026-03-31').toBe(true);
    }
  });

  test('has decisions on estimates after their dates, today at the latest', async () => {
    const decided = (await planted('estimates')).filter(({ status }) => status !== 'pending');
    expect(decided.length).toBeGreaterThan(1);
    for (const { date, action_date } of decided) {
      expect(String(action_date) > String(date)).toBe(true);
      expect(String(action_date) <= '2026-03-31').toBe(true);
    }
  });

  test('has an invoice for each accepted estimate, with the same total, on the day it was accepted', async () => {
    const accepted = (await planted('estimates')).filter(({ status }) => status === 'gained');
    expect(accepted.length).toBeGreaterThan(0);
    const made = (await planted('invoices')).filter(({ estimate_id }) => estimate_id !== 0);
    expect(
      made.map(({ estimate_id, client_id, total, date }) => [estimate_id, client_id, total, date]),
    ).toEqual(accepted.map(({ id, client_id, total, action_date }) => [id, client_id, total, action_date]));
  });

  test('has the email of an invoice with a future date at the current time', async () => {
    const lines = [{ service_id: 1 }];
    const [mail] = await planted('mails', {
      companies: [
        {
          name: 'Atelier',
          apps: [{ token: 'a', secret: 'sixteen-bytes-ok' }],
          clients: [{ id: 1, client_company_name: 'Café', client_email: 'cafe@example.test' }],
          services: [{ id: 1, service_name: 'Conseil', price: 10 }],
          invoices: [{ client_id: 1, date: '3d', sent: true, lines }],
        },
      ],
    });
    expect(mail?.email_date).toBe('2026-03-31 08:00:00');
  });
});
