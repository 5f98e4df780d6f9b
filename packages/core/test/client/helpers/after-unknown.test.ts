import { describe, expect, test } from 'vitest';
import { type FactomosClient } from '../../../src/client/client.ts';
import { ReadCache } from '../../../src/client/cache/read-cache.ts';
import { invoiceAnswer, invoiceRow, listAnswer } from '../../decode/answers.ts';
import { ok } from '../account.ts';
import { fakeTransport } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

/** 20 November 2026 at midnight in Paris. */
const day = String(Date.parse('2026-11-19T23:00:00Z') / 1000);
const dayBefore = String(Date.parse('2026-11-18T23:00:00Z') / 1000);
const row = (id: string, changes: object) =>
  invoiceRow({
    id,
    client_id: '19',
    unix_timestamp: day,
    figures_total_withoutvat: '100',
    figures_total_withvat: '120',
    ...changes,
  });

describe('possible duplicates', () => {
  const asked = { client_id: 19, total: 120, date: '2026-11-20' };
  const page = (...rows: object[]) => ({ answer: listAnswer(rows) });

  test('are the invoices of this client, day and total that are to pay, overdue or paid', async () => {
    const fake = fakeTransport(
      page(row('1', {}), row('2', { client_id: '20' }), row('3', { unix_timestamp: dayBefore })),
      page(row('4', { figures_total_withvat: '120.01' }), row('5', {})),
      page(row('6', {})),
    );
    const found = await testClient(fake).findPossibleDuplicates(asked);
    expect(found.map(({ id }) => id)).toEqual(['1', '5', '6']);
    expect(fake.asked()).toEqual(
      ['pending', 'later', 'paid'].map((invoice_status) => ({ action: 'listInvoice', invoice_status })),
    );
  });

  test('are compared to the cent, with and without VAT, on the day in Paris', async () => {
    const found = row('1', { figures_total_withvat: '0.3', figures_total_withoutvat: '0.25' });
    const find = async (total: number | string, date: string | Date) => {
      const client = testClient(fakeTransport(page(found), page()));
      return (await client.findPossibleDuplicates({ client_id: '19', total, date })).length;
    };
    expect(await find(0.1 + 0.2, '2026-11-20')).toBe(1);
    expect(await find('0.25', new Date('2026-11-20T22:30:00Z'))).toBe(1);
    expect(await find(0.26, '2026-11-20')).toBe(0);
    expect(await find(0.3, new Date('2026-11-20T23:30:00Z'))).toBe(0);
  });

  test.each<[string, number | string, string]>([
    ['0.5 * 2.01', 0.5 * 2.01, '1.01'],
    ['0.35 * 2.3', 0.35 * 2.3, '0.81'],
    ['-0.5 * 2.01', -0.5 * 2.01, '-1.01'],
    ['"1.005"', '1.005', '1.01'],
    ['-0', -0, '0'],
    ['1e21 / 1e19', 1e21 / 1e19, '100'],
  ])('are found by %s, rounded to the cent as a decimal', async (_what, total, written) => {
    const found = row('1', { figures_total_withoutvat: written, figures_total_withvat: '999' });
    const find = (asked: { net_total?: number | string; total?: number | string }) =>
      testClient(fakeTransport(page(found), page())).findPossibleDuplicates({
        client_id: 19,
        date: '2026-11-20',
        ...asked,
      });
    expect(await find({ total })).toHaveLength(1);
    expect(await find({ net_total: total })).toHaveLength(1);
  });

  test('are ordered by net total, then by the total with VAT, which Factomos may have rounded by line', async () => {
    const rows = [
      row('1', { figures_total_withoutvat: '99.99' }),
      row('2', { figures_total_withvat: '120.01' }),
      row('3', { figures_total_withoutvat: '120', figures_total_withvat: '144' }),
      row('4', { figures_total_withoutvat: '99', figures_total_withvat: '119' }),
    ];
    const find = async (totals: { net_total?: number; total?: number }) => {
      const client = testClient(fakeTransport(page(...rows), page()));
      const found = await client.findPossibleDuplicates({ client_id: 19, date: '2026-11-20', ...totals });
      return found.map(({ id }) => id);
    };
    expect(await find({ net_total: 100, total: 120 })).toEqual(['2', '1', '3']);
    expect(await find({ net_total: 100 })).toEqual(['2']);
    expect(await find({ total: 120 })).toEqual(['1', '3']);
  });

  test('require one of the totals', async () => {
    const fake = fakeTransport(page());
    const call = testClient(fake).findPossibleDuplicates({ client_id: 19, date: '2026-11-20' });
    expect(await errorOf(call)).toMatchObject({ code: 'validation', problems: [{ field: 'net_total' }] });
    expect(fake.requests).toHaveLength(0);
  });

  test('are found by an identifier with leading zeros, which the invoice was created with', async () => {
    const client = testClient(fakeTransport(page(row('1', {})), page()));
    expect(await client.findPossibleDuplicates({ ...asked, client_id: '0019' })).toHaveLength(1);
  });

  test('report every wrong parameter before a call is spent', async () => {
    const fake = fakeTransport(page());
    const call = testClient(fake).findPossibleDuplicates({ client_id: '', total: '1,5', date: '2026-02-30' });
    expect(await errorOf(call)).toMatchObject({
      code: 'validation',
      problems: [{ field: 'client_id' }, { field: 'total' }, { field: 'date' }],
    });
    expect(fake.requests).toHaveLength(0);
  });

  test('are read again even if they are cached', async () => {
    const fake = fakeTransport(page());
    const client = testClient({ ...fake, cache: new ReadCache({ lifetime: 60_000 }) });
    for (const invoice_status of ['pending', 'later', 'paid'] as const)
      await client.listInvoice({ invoice_status });
    await client.findPossibleDuplicates(asked);
    expect(fake.requests).toHaveLength(6);
  });
});

test('checkSend returns the emails of an invoice, the newest first', async () => {
  const email = (id: string, email_date: string | null) => ({
    id,
    invoice_id: '7',
    template_type: 'invoice',
    email_to: 'made-up@example.com',
    email_subject: 's',
    email_content: 'c',
    email_date,
    email_attachment: '',
    email_viewed: '0',
  });
  const emails = [
    email('1', '2026-11-02 12:49:31'),
    email('3', null),
    email('2', '2026-11-20 09:00:00'),
    email('4', null),
  ];
  const fake = fakeTransport({ answer: { 'invoice-emails': emails, error: ok } });
  const client = testClient({ ...fake, cache: new ReadCache({ lifetime: 60_000 }) });
  const history = await client.checkSend(7);
  expect(history.map(({ id }) => id)).toEqual(['2', '1', '3', '4']);
  await client.checkSend(7);
  const find = async (since: string, email_to?: string) =>
    (await client.checkSend(7, {}, { since: new Date(since), email_to })).map(({ id }) => id);
  // An email without a readable time may have been sent since.
  expect(await find('2026-11-20T07:59:59.500Z')).toEqual(['2', '3', '4']);
  expect(await find('2026-11-20T08:00:01Z', 'MADE-UP@example.com ')).toEqual(['3', '4']);
  expect(await find('2026-11-01T00:00:00Z', 'other@example.com')).toEqual([]);
  expect(fake.asked()).toEqual(Array(5).fill({ action: 'getInvoiceMailHistory', invoice_id: '7' }));
});

test('checkPayment returns the amounts paid and due', async () => {
  const fake = fakeTransport({ answer: invoiceAnswer() });
  const client = testClient({ ...fake, cache: new ReadCache({ lifetime: 60_000 }) });
  expect(await client.checkPayment('6829')).toEqual({
    figures_paid: 31215.6,
    figures_due: 0,
    figures_total_withvat: 31215.6,
    invoice_status: 'paid',
  });
  await client.checkPayment('6829');
  expect(fake.requests).toHaveLength(2);
});

test('an email in the repeated hour of October counts as sent at both times', async () => {
  const email = {
    id: '1',
    invoice_id: '7',
    template_type: 'invoice',
    email_to: 'made-up@example.com',
    email_subject: 's',
    email_content: 'c',
    email_date: '2026-10-25 02:10:00',
    email_attachment: '',
    email_viewed: '0',
  };
  const fake = fakeTransport({ answer: { 'invoice-emails': [email], error: ok } });
  // The second 02:05, in winter time.
  const since = new Date('2026-10-25T01:05:00Z');
  expect(await testClient(fake).checkSend(7, {}, { since })).toHaveLength(1);
  expect(await testClient(fake).checkSend(7, {}, { since: new Date('2026-10-25T01:15:00Z') })).toEqual([]);
});

test('an unreadable email counts as a match', async () => {
  const fake = fakeTransport({ answer: { 'invoice-emails': [null], error: ok } });
  expect(await errorOf(testClient(fake).checkSend(7))).toMatchObject({
    code: 'validation',
    action: 'getInvoiceMailHistory',
    problems: [{ field: 'invoice-emails[0]' }],
  });
});

test.each<[string, (client: FactomosClient) => Promise<unknown>, string]>([
  ['a time that does not exist', (client) => client.checkSend(7, {}, { since: new Date('soon') }), 'since'],
  // @ts-expect-error wrong on purpose
  ['a time as a string', (client) => client.checkSend(7, {}, { since: '2026-11-20' }), 'since'],
  // @ts-expect-error wrong on purpose
  ['an address that is not a string', (client) => client.checkSend(7, {}, { email_to: 7 }), 'email_to'],
  // @ts-expect-error wrong on purpose
  ['a misspelt name', (client) => client.checkSend(7, {}, { emailTo: 'a@b.fr' }), 'emailTo'],
  // @ts-expect-error wrong on purpose
  ['a string in its place', (client) => client.checkSend(7, {}, 'a@b.fr'), 'search'],
])('a search for emails with %s is refused before a call is spent', async (_name, search, field) => {
  const fake = fakeTransport({ answer: { 'invoice-emails': [], error: ok } });
  expect(await errorOf(search(testClient(fake)))).toMatchObject({
    code: 'validation',
    problems: [{ field }],
  });
  expect(fake.requests).toHaveLength(0);
});
