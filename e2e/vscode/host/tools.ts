import { equal, match, ok, rejects } from 'node:assert/strict';
import { commands, window } from 'vscode';
import { listAt, textAt } from '@tools/json';
import { activated } from './extension.ts';
import { invokeTool } from './tool.ts';

/** The questions of the sign-in are answered through the workbench. */
export async function run(): Promise<void> {
  await activated();
  await commands.executeCommand('factomos.signIn');

  const pending = await invokeTool('factomos_listInvoices', { status: 'pending' });
  const number = textAt(pending, 'invoices', 0, 'number');
  match(number, /^F\d{8}$/);
  const found = await invokeTool('factomos_searchInvoices', { query: number });
  equal(listAt(found, 'invoices').length, 1);
  const read = await invokeTool('factomos_readInvoice', { number });
  ok(JSON.stringify(read).includes(number));
  await rejects(invokeTool('factomos_listInvoices', { status: 'unheard-of' }), /is not an invoice status/);

  await invokeTool('factomos_createDraft', {
    kind: 'invoice',
    name: 'drafts/by-a-model',
    draft: { client_id: '19', lines: [{ service_id: '19', quantity: 1, price: 10 }] },
  });
  match(window.activeTextEditor?.document.fileName ?? '', /drafts\/by-a-model\.invoice\.json$/);
}
