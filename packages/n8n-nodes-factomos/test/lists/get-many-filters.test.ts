import { parisDay } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { answering } from '../world/answering.mts';
import { runNode, type RunResult } from '../world/run-node.mts';
import { useWorld } from '../world/world.mts';

const DAY = 86_400_000;
const ago = (days: number) => parisDay(Date.now() - days * DAY);
const onWire = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(2, 4)}`;

/** A list row whose date and due date lie this many days in the past. */
const row = (id: number, dated: number, due: number, more: object = {}) => ({
  id: String(id),
  client_id: '19',
  invoice_status: 'later',
  invoice_formated_number: `F${id}`,
  unix_timestamp: String(Date.parse(`${ago(dated)}T12:00:00Z`) / 1000),
  payment_term_fr: onWire(ago(due)),
  figures_total_withvat: '100',
  figures_due: String(id),
  ...more,
});

const rows = [
  row(1, 10, 2),
  row(2, 40, 12, { client_id: '20' }),
  row(3, 70, 42, { invoice_status: 'partially-paid' }),
  row(4, 20, -9, { invoice_status: 'partially-paid' }),
];

async function getMany(
  invoices: object[],
  parameters: IDataObject,
  input?: IDataObject[],
): Promise<RunResult> {
  await using server = await answering({
    pagination: { first_row: 0, last_row: invoices.length - 1, total_invoices: invoices.length },
    invoices,
    error: { code: 0, message: 'OK' },
  });
  return await runNode({
    credential: server.credential,
    parameters: {
      resource: 'invoice',
      operation: 'getMany',
      invoiceStatus: ['later'],
      returnAll: true,
      ...parameters,
    },
    ...(input && { input }),
  });
}

const ids = ({ items }: RunResult) => items.map(({ id }) => id);

describe('Get Many', () => {
  test.each<[string, IDataObject, string[]]>([
    ['a client', { clientId: { __rl: true, mode: 'id', value: '20' } }, ['2']],
    ['the date', { datedFrom: ago(40), datedUntil: ago(20) }, ['2', '4']],
    ['the date, given in n8n’s date format', { datedFrom: `${ago(10)}T00:00:00` }, ['1']],
    ['the due date', { termFrom: ago(12), termUntil: ago(2) }, ['1', '2']],
    ['the amount due', { minAmountDue: '2', maxAmountDue: '3.00' }, ['2', '3']],
    ['days overdue, including part-paid invoices past their due date', { minDaysOverdue: '3' }, ['2', '3']],
    ['any day overdue', { minDaysOverdue: 1 }, ['1', '2', '3']],
    [
      'several conditions',
      { minAmountDue: '2', clientId: { __rl: true, mode: 'id', value: '19' } },
      ['3', '4'],
    ],
    [
      'nothing when the fields are empty',
      { datedFrom: '', minAmountDue: '', clientId: '' },
      ['1', '2', '3', '4'],
    ],
    ['nothing when an expression leaves a field out', { minAmountDue: '[leave out]' }, ['1', '2', '3', '4']],
  ])('filters by %s', async (_name, filters, expected) => {
    const result = await getMany(rows, { filters });
    expect(result.error).toBeUndefined();
    expect(ids(result)).toEqual(expected);
  });

  test.each([
    ['dateDescending', ['1', '4', '2', '3']],
    ['dateAscending', ['3', '2', '4', '1']],
    ['dueDescending', ['4', '3', '2', '1']],
    ['listed', ['1', '2', '3', '4']],
  ])('sorts by %s before it applies the limit', async (sortBy, expected) => {
    expect(ids(await getMany(rows, { options: { sortBy } }))).toEqual(expected);
    const limited = await getMany(rows, { options: { sortBy }, returnAll: false, limit: 2 });
    expect(ids(limited)).toEqual(expected.slice(0, 2));
  });

  test('stops at an older invoice only with Assume Newest First', async () => {
    const unsorted = [row(1, 10, 2), row(2, 40, 12), row(3, 5, 1)];
    const filters = { datedFrom: ago(20) };
    expect(ids(await getMany(unsorted, { filters }))).toEqual(['1', '3']);
    const assumed = await getMany(unsorted, { filters, options: { assumeNewestFirst: true } });
    expect(ids(assumed)).toEqual(['1']);
  });

  test('fails when a filtered field is missing in an invoice', async () => {
    const unclear = [row(1, 10, 2), row(2, 10, 2, { payment_term_fr: null })];
    const filters = { termUntil: ago(1) };
    const { error, items } = await getMany(unclear, { filters });
    expect(items).toEqual([]);
    expect(error?.message).toBe('1 invoice of the status Overdue could not be read');
    expect(error?.description).toContain('The payment term of the invoice 2 could not be read');
    const others = await getMany(unclear, { filters, leaveOutUnreadableRows: true });
    expect(ids(others)).toEqual(['1']);
    expect(JSON.stringify(others.run.data.resultData.runData.Factomos)).toContain(
      'Left out: 1 invoice could not be read.',
    );
    // Another condition excludes it, whatever its due date is.
    const excluded = await getMany(unclear, { filters: { ...filters, maxAmountDue: '1' } });
    expect(ids(excluded)).toEqual(['1']);
  });

  test.each<[string, IDataObject, RegExp]>([
    [
      'an expression without a value',
      { minAmountDue: '={{ $json.nope }}' },
      /^"Minimum Amount Due" is empty/,
    ],
    ['a comma', { minAmountDue: '12,50' }, /^"Minimum Amount Due" is "12,50", but needs a point/],
    ['a French date', { datedFrom: '01/12/2026' }, /^"Dated From" must be a date/],
    [
      'a fraction of a day',
      { minDaysOverdue: '0.5' },
      /^"Minimum Days Overdue" must be a whole number above 0/,
    ],
    [
      'a row that is not a client',
      { clientId: { __rl: true, mode: 'list', value: 'none' } },
      /^"Client" must be the ID/,
    ],
  ])('rejects %s in a filter before anything is sent', async (_name, filters, message) => {
    const { error } = await getMany([], { filters });
    expect(error?.message).toMatch(message);
  });

  test.each(['ten', '12,5', '0.5'])('advises what to enter instead of "%s" days', async (minDaysOverdue) => {
    const { error } = await getMany([], { filters: { minDaysOverdue } });
    expect(error?.description).toBe('Enter 1 for all that are overdue.');
  });

  test('advises how to convert a date that is written with slashes', async () => {
    const { error } = await getMany([], { filters: { datedFrom: '01/12/2026' } });
    expect(error?.description).toContain("DateTime.fromFormat($json.date, 'dd/MM/yyyy')");
  });
});

const world = useWorld();

test('reads only statuses that can be overdue when filtering by days overdue', async () => {
  const { items, error } = await world.run({
    parameters: {
      resource: 'invoice',
      operation: 'getMany',
      invoiceStatus: ['pending', 'paid'],
      returnAll: true,
      filters: { minDaysOverdue: '1' },
    },
  });
  expect(error).toBeUndefined();
  expect(items.length).toBeGreaterThan(1);
  expect(world.calls()).toEqual(['listInvoice', 'listInvoice', 'listInvoice']);
});
