import { expect, test } from 'vitest';
import { loadedRows } from '../../src/domain/loaded-rows.ts';
import { expand } from '../support/invoice-rows.ts';
import { start } from '../support/start.ts';
import { typicalDay } from '../support/typical-day.ts';

test('costs 15 calls to open, see 3 statuses, read 5 documents, create 2 and send 2', async () => {
  const started = await start();
  const session = await started.session();
  const spent: Record<string, string[]> = {};

  const worker = {
    app: started.app,
    session,
    run: started.run,
    expand: (status: string) => expand(started, `status/${status}`),
  };
  for (const [part, act] of typicalDay(worker)) {
    await act();
    spent[part] = started.calls();
  }

  const again = await started.restart();
  await again.app.invoices.getChildren();
  await expand(again, 'status/pending');
  await again.run('openDocument', { kind: 'invoice', row: loadedRows(session.data.current)[0] });
  spent['open VS Code again'] = again.calls();

  expect(spent).toEqual({
    'open VS Code': [],
    'expand 3 statuses': ['listInvoice', 'listInvoice', 'listInvoice'],
    'read 5 documents': Array.from({ length: 5 }, () => 'getInvoice'),
    'create 2 invoices': ['createInvoice', 'createInvoice'],
    'send 2, template and recipients read': [
      'getClient',
      'listEmailTemplates',
      'sendInvoice',
      'getClient',
      'sendInvoice',
    ],
    'open VS Code again': [],
  });
  expect(Object.values(spent).flat().length).toBe(15);
});
