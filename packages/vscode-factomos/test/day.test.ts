import { expect, it } from 'vitest';
import { loadedRows } from '../src/views/invoice-nodes.ts';
import { expand } from './invoice-rows.ts';
import { start } from './start.ts';

it('costs at most 17 calls to open, see 3 statuses, read 5 documents, create 2 and send 2', async () => {
  const started = await start();
  const session = await started.session();
  const spent: Record<string, string[]> = {};

  await started.app.invoices.getChildren();
  await started.app.estimates.getChildren();
  spent['open VS Code'] = started.calls();

  for (const status of ['status/later', 'status/pending', 'status/paid']) await expand(started, status);
  spent['expand 3 statuses'] = started.calls();

  const rows = loadedRows(session.data.current);
  for (const row of rows.slice(0, 5)) await started.run('openDocument', { kind: 'invoice', row });
  spent['read 5 documents'] = started.calls();

  const client = rows[0]?.client ?? '';
  const [service] = session.lookups.services();
  for (const price of ['100', '200']) {
    await started.run(
      'newInvoice',
      undefined,
      client,
      service?.name ?? '',
      '1',
      price,
      '',
      'Create the Invoice',
      'Create',
    );
  }
  spent['create 2 invoices'] = started.calls();

  const [first, second] = rows.filter(
    ({ clientId }, index) => rows.findIndex((row) => row.clientId === clientId) === index,
  );
  await started.run(
    'sendInvoice',
    { kind: 'invoice', row: first },
    'Read the Address',
    'Read the Templates',
    'facture',
    'Send',
  );
  await started.run('sendInvoice', { kind: 'invoice', row: second }, 'Read the Address', 'facture', 'Send');
  spent['send 2, template and recipient read'] = started.calls();

  const again = await started.restart();
  await again.app.invoices.getChildren();
  await expand(again, 'status/pending');
  await again.run('openDocument', { kind: 'invoice', row: first });
  spent['open VS Code again'] = again.calls();

  expect(spent).toEqual({
    'open VS Code': [],
    'expand 3 statuses': ['listInvoice', 'listInvoice', 'listInvoice'],
    'read 5 documents': Array.from({ length: 5 }, () => 'getInvoice'),
    'create 2 invoices': ['createInvoice', 'createInvoice'],
    'send 2, template and recipient read': [
      'getClient',
      'listEmailTemplates',
      'sendInvoice',
      'getClient',
      'sendInvoice',
    ],
    'open VS Code again': [],
  });
  expect(Object.values(spent).flat().length).toBeLessThanOrEqual(17);
});
