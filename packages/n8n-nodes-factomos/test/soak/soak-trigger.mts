import { FactomosClient } from 'factomos-core';
import { createSandbox, type Sandbox, seedIds } from 'factomos-sandbox';
import { currentUsage, type Usage } from 'factomos-soak/usage';
import { forgetKeys, itemsOf } from '../engine/engine.mts';
import { createReceiver } from '../trigger/receiver.mts';
import { credentialsFor, triggerNode, urlKey } from '../trigger/trigger-node.ts';

const EVENTS = 100;
const AT_ONCE = 10;

export interface TriggerSoakReport {
  /** Events that started an execution which read its invoice back. */
  readonly verified: number;
  /** Events that started an execution without reading. Must be 0. */
  readonly others: number;
  /** After each cycle. */
  readonly usages: readonly Usage[];
}

/** Lets a sandbox notify the trigger in n8n's engine, in cycles that leave no trace, until the time is over. */
export async function soakTrigger(
  milliseconds: number,
  onCycle?: (usage: Usage, events: number) => void,
): Promise<TriggerSoakReport> {
  await using sandbox = await createSandbox({ dailyLimit: null });
  const usages: Usage[] = [];
  const end = performance.now() + milliseconds;
  let [verified, events] = [0, 0];
  do {
    verified += await runCycle(sandbox, `trigger-${usages.length}`);
    events += EVENTS;
    const usage = currentUsage();
    usages.push(usage);
    onCycle?.(usage, events);
  } while (performance.now() < end);
  return { verified, others: events - verified, usages };
}

/**
 * @param id of the trigger: another one in each cycle, since the calls that a trigger may use are counted by day
 * @returns how many executions had an invoice that was read back
 */
async function runCycle(sandbox: Sandbox, id: string): Promise<number> {
  const { url: baseUrl, token, secret } = sandbox;
  const node = triggerNode({ more: { readsPerDay: EVENTS } }, id);
  await using receiver = await createReceiver(node, { credentials: credentialsFor(sandbox) });
  sandbox.webhooks.register(`${receiver.url}?key=${urlKey}`);
  const client = new FactomosClient({ baseUrl, token, secret });
  const lines = [{ service_id: seedIds.service, quantity: 1, price: 10 }];
  for (let sent = 0; sent < EVENTS; sent += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => client.createInvoice({ client_id: seedIds.client, lines })),
    );
  await sandbox.webhooks.settled();
  const received = await receiver.received();
  const items = received.flatMap(({ run }) => (run ? itemsOf(run, 'Factomos Trigger') : []));
  sandbox.reset();
  forgetKeys();
  return items.filter((item) => item.verified === true).length;
}
