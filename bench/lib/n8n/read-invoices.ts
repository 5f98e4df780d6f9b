import { FactomosClient } from 'factomos-core';
import { seedIds, type Sandbox } from 'factomos-sandbox';
import type { SavedCredential } from '@tools/n8n-harness/credentials';
import { waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { byId, chain, code, factomos, manualTrigger } from '@tools/n8n-harness/nodes';
import type { N8nRest } from '@tools/n8n-harness/rest';
import type { WorkflowNode } from '@tools/n8n-harness/workflow-file';
import { createWorkflow, runWorkflow } from '@tools/n8n-harness/workflows';
import { bareRequests } from './bare-node.ts';
import { nodesByHand } from './by-hand.ts';
import { nodeTime } from './node-times.ts';

export interface ReadTimes {
  ours: number;
  byHand: number;
  /** What n8n itself needs: an expression and a request for each item. */
  onlyN8n: number;
}

const items = 500;
const rounds = 9;
/** Longer than a run takes, since polling would be measured too. */
const everyMs = 3000;

/** Milliseconds for "get invoice" of 500 items, through the Factomos node, through n8n's own nodes and through a node that only sends, in turns. */
export async function timeReads(
  rest: N8nRest,
  credential: SavedCredential,
  sandbox: Sandbox,
): Promise<ReadTimes[]> {
  const ids = await createInvoices(sandbox);
  const run = async (name: string, nodes: WorkflowNode[]): Promise<() => Promise<Execution>> => {
    const give = code('Ids', `return ${JSON.stringify(ids)}.map((id) => ({ json: { id } }));`);
    const { id } = await createWorkflow(rest, chain(name, credential, manualTrigger(), give, ...nodes));
    return async () => await waitForExecution(rest, await runWorkflow(rest, id, 'Start'), { everyMs });
  };
  const get = factomos('Get Invoice', {
    resource: 'invoice',
    operation: 'get',
    invoiceId: byId('={{ $json.id }}'),
  });
  const ours = await run('Our node', [get]);
  const [seal, ...sendAndOpen] = nodesByHand(sandbox);
  const byHand = await run('By hand', [seal, ...sendAndOpen]);
  const onlyN8n = await run('Only requests', [seal, bareRequests('Bare', sandbox)]);
  const times: ReadTimes[] = [];
  // The first round warms them up.
  for (let round = 0; round <= rounds; round++) {
    const mine = checked(await ours(), get.name, 'invoice_formated_number');
    const theirs = checked(await byHand(), 'Open', 'invoice_formated_number');
    const bare = checked(await onlyN8n(), 'Bare', 'bytes');
    const time = {
      ours: nodeTime(mine, [get.name]),
      byHand: nodeTime(theirs, ['Seal', 'Send', 'Open']),
      onlyN8n: nodeTime(bare, ['Bare']),
    };
    if (round > 0) times.push(time);
  }
  return times;
}

/** How many calls 500 items with 10 different ids use. */
export async function countCalls(
  rest: N8nRest,
  credential: SavedCredential,
  sandbox: Sandbox,
): Promise<number> {
  const give = code(
    'Ids',
    `return Array.from({ length: ${items} }, (_, i) => ({ json: { id: String(${seedIds.firstInvoice} + (i % 10)) } }));`,
  );
  const get = factomos('Get Invoice', {
    resource: 'invoice',
    operation: 'get',
    invoiceId: byId('={{ $json.id }}'),
  });
  const { id } = await createWorkflow(rest, chain('Ten ids', credential, manualTrigger(), give, get));
  sandbox.journal.clear();
  checked(
    await waitForExecution(rest, await runWorkflow(rest, id, 'Start')),
    get.name,
    'invoice_formated_number',
  );
  return sandbox.journal.entries({ action: 'getInvoice', limit: items }).length;
}

/** A run with missing or wrong items is not a measurement. */
function checked(execution: Execution, node: string, field: string): Execution {
  const found = execution.items[node]?.filter((item) =>
    ['string', 'number'].includes(typeof item[field]),
  ).length;
  if (execution.status === 'success' && found === items) return execution;
  throw new Error(
    `${node} returned ${found ?? 0} items with ${field} for ${items} items: ${execution.error ?? execution.status}`,
  );
}

async function createInvoices({ token, secret, url: baseUrl }: Sandbox): Promise<string[]> {
  const client = new FactomosClient({ token, secret, baseUrl });
  const ids: string[] = [];
  for (let i = 0; i < items; i++) {
    const { invoice_id: id } = await client.createInvoice({
      client_id: String(seedIds.client),
      lines: [{ service_id: String(seedIds.service), quantity: 1, price: 100 }],
    });
    ids.push(id);
  }
  return ids;
}
