import { FactomosClient } from 'factomos-core';
import { waitForExecution, waitForFirstExecution, type Execution } from '@tools/n8n-harness/executions';
import { runWorkflow } from '@tools/n8n-harness/workflows';
import { objectAt, textAt, type JsonObject } from '@tools/json';
import { type Places } from './environment.ts';
import { step } from './steps.ts';
import { type Workflows } from './workflows.ts';

export interface Billed {
  /** The invoice as the last node of "Bill a paid order" read it. */
  invoice: JsonObject;
  /** Who got it by email, as Factomos's history says. */
  sentTo: string;
  /** What the last node of "When an invoice is paid" gave. */
  received: JsonObject;
}

/**
 * Runs the first workflow, and waits for the second, which only the first one's payment can start.
 * @throws Error that says what did not happen
 */
export async function bill({ sandbox, n8n: { rest } }: Places, workflows: Workflows): Promise<Billed> {
  step('Running "Bill a paid order"');
  const first = await waitForExecution(rest, await runWorkflow(rest, workflows.bill.id, 'Execute Once'));
  const invoice = lastItem('Bill a paid order', first, 'Paid Invoice');
  if (invoice.invoice_status !== 'paid') {
    throw new Error(`The invoice should be paid, and is "${String(invoice.invoice_status)}".`);
  }
  const id = textAt(invoice, 'id');
  const { token, secret, url: baseUrl } = sandbox;
  const history = await new FactomosClient({ token, secret, baseUrl }).getInvoiceMailHistory({
    invoice_id: id,
  });
  const [email] = history['invoice-emails'];
  if (email === undefined) throw new Error('The invoice was not sent: Factomos knows of no email.');
  const second = await waitForFirstExecution(rest, workflows.paid.id);
  const received = lastItem('When an invoice is paid', second, 'Document');
  if (received.number !== invoice.invoice_formated_number) {
    throw new Error(`"When an invoice is paid" got another invoice: ${String(received.number)}.`);
  }
  return { invoice, sentTo: email.email_to, received };
}

function lastItem(workflow: string, { status, error, items }: Execution, node: string): JsonObject {
  if (status !== 'success')
    throw new Error(`"${workflow}" ended with "${status}": ${error ?? 'n8n gives no reason'}`);
  return objectAt(items, node, 0);
}
