import { expect, test } from 'vitest';
import { answering } from '../world/answering.mts';
import { runNode } from '../world/run-node.mts';

const row = {
  id: '2101',
  client_id: '19',
  invoice_status: 'pending',
  figures_total_withvat: '120',
  figures_due: '120',
};
const answer = {
  pagination: { first_row: 0, last_row: 1, total_invoices: 2 },
  invoices: [
    { ...row, id: '2100', figures_due: '12.50 €' },
    { ...row, note_of_the_second: 'kept' },
  ],
  error: { code: 0, message: 'OK' },
};

async function getMany(parameters: object) {
  await using server = await answering(answer);
  return await runNode({
    credential: server.credential,
    parameters: {
      resource: 'invoice',
      operation: 'getMany',
      invoiceStatus: ['pending'],
      returnAll: true,
      ...parameters,
    },
  });
}

test('Get Many fails when a row cannot be read, and says what is wrong with it', async () => {
  const { items, error } = await getMany({});
  expect(items).toEqual([]);
  expect(error).toMatchObject({
    message: '1 invoice of the status Pending could not be read',
    description:
      'The invoice 2100: figures_due must be an amount. Turn on Leave Out Unreadable Rows to get the others.',
  });
});

test('Get Many leaves out unreadable rows when told to, and pairs the others with their own raw rows', async () => {
  const { items, error } = await getMany({ leaveOutUnreadableRows: true, simplify: false });
  expect(error).toBeUndefined();
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items[0])).toContain('2101');
  expect(JSON.stringify(items[0])).toContain('kept');
});
