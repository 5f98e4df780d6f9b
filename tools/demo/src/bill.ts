import { FactomosClient } from 'factomos-core';
import { waitForExecution, waitForFirstExecution, type Execution } from '@tools/n8n-harness/executions';
import { runWorkflow } from '@tools/n8n-harness/workflows';
import { objectAt, textAt, type JsonObject } from '@tools/json';
import type { Environment } from './environment.ts';
import { step } from './steps.ts';
import type { Workflows } from './workflows.ts';

export interface Billed {
  /** The invoice as read by the last node of "Bill a paid order". */
  invoice: JsonObject;
  /** The recipient in Factomos's mail history. */
  sentTo: string;
  /** The output of the last node of "When an invoice is paid". */
  received: JsonObject;
}

/**
 * Runs the first workflow and waits for the second, which the payment of the first one starts.
 * @throws Error that names the step that failed
 */
export async function bill({ sandbox, n8n: { rest } }: Environment, workflows: Workflows): Promise<Billed> {
  step('Running "Bill a paid order"');
  const first = await waitForExecution(rest, await runWorkflow(rest, workflows.bill.id, 'Execute Once'));
  const invoice = lastItem('Bill a paid order', first, 'Paid Invoice');
  if (invoice.invoice_status !== 'paid') {
    throw new Error(`The invoice has status "${String(invoice.invoice_status)}" instead of "paid".`);
  }
  const id = textAt(invoice, 'id');
  const { token, secret, url: baseUrl } = sandbox;
  const history = await new FactomosClient({ token, secret, baseUrl }).getInvoiceMailHistory({
    invoice_id: id,
  });
  const [email] = history['invoice-emails'];
  if (!email?.email_to) throw new Error('The invoice was not sent: its mail history names no recipient.');
  const second = await waitForFirstExecution(rest, workflows.paid.id);
  const received = lastItem('When an invoice is paid', second, 'Document');
  if (received.number !== invoice.invoice_formated_number) {
    throw new Error(`"When an invoice is paid" received a different invoice: ${String(received.number)}.`);
  }
  return { invoice, sentTo: email.email_to, received };
}

function lastItem(workflow: string, { status, error, items }: Execution, node: string): JsonObject {
  if (status !== 'success')
    throw new Error(`"${workflow}" ended with "${status}": ${error ?? 'n8n reported no reason'}`);
  return objectAt(items, node, 0);
}
