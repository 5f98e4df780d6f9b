import { chain, factomosTrigger, notification, webhook } from '@tools/n8n-harness/nodes';
import type { N8nRest } from '@tools/n8n-harness/rest';
import { productionUrl } from '@tools/n8n-harness/workflow-file';
import { activateWorkflow, createWorkflow } from '@tools/n8n-harness/workflows';
import { numberAt } from '@tools/json';
import pLimit from 'p-limit';
import { until } from '@tools/process/until';

export interface Rates {
  trigger: number;
  webhook: number;
}

const EVENTS = 300;
const CONCURRENCY = 10;
const ROUNDS = 5;

/** Executions per second of a workflow with only the Factomos trigger and of one with only n8n's Webhook node, in turns. */
export async function timeExecutions(rest: N8nRest): Promise<Rates[]> {
  // Neither has a credential, which n8n would load for each execution: the trigger needs one only to read documents back.
  const ours = chain('Our trigger', undefined, factomosTrigger(['*'], { readBack: false }));
  const usual = chain('Webhook node', undefined, webhook('bench'));
  const trigger = await createWorkflow(rest, ours);
  const hook = await createWorkflow(rest, usual);
  await activateWorkflow(rest, trigger);
  await activateWorkflow(rest, hook);
  const rates: Rates[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const rate = {
      trigger: await rateOf(rest, trigger.id, productionUrl(rest.url, ours)),
      webhook: await rateOf(rest, hook.id, `${rest.url}/webhook/bench`),
    };
    // The first round warms both up.
    if (round > 0) rates.push(rate);
  }
  return rates;
}

async function rateOf(rest: N8nRest, id: string, url: string): Promise<number> {
  const before = await succeeded(rest, id);
  const started = performance.now();
  await pLimit(CONCURRENCY).map(
    Array.from({ length: EVENTS }, (_, index) => 1001 + index),
    async (invoiceId) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(notification('create_invoice', String(invoiceId))),
      });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${url} responded with ${response.status}.`);
    },
  );
  await until(async () => (await succeeded(rest, id)) === before + EVENTS, {
    what: `${EVENTS} executions`,
    timeoutMs: 300_000,
    everyMs: 50,
  });
  return (EVENTS / (performance.now() - started)) * 1000;
}

async function succeeded(rest: N8nRest, workflowId: string): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
  return numberAt(await rest.request('GET', `/executions?limit=1&filter=${filter}`), 'count');
}
