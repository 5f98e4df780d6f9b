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
  /** Each event that was lost, not verified, or not answered in time, with the reason. Must be empty. */
  readonly others: readonly string[];
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
  const others: string[] = [];
  let events = 0;
  do {
    others.push(...(await runCycle(sandbox, `trigger-${usages.length}`)));
    events += EVENTS;
    const usage = currentUsage();
    usages.push(usage);
    onCycle?.(usage, events);
  } while (performance.now() < end);
  return { verified: events - others.length, others, usages };
}

/**
 * @param id of the trigger: another one in each cycle, since the calls that a trigger may use are counted by day
 * @returns each event whose invoice was not read back, with the reason
 */
async function runCycle(sandbox: Sandbox, id: string): Promise<string[]> {
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
  const failed = sandbox.webhooks.deliveries({ limit: EVENTS }).filter(({ error }) => error !== '');
  sandbox.reset();
  forgetKeys();
  return [
    ...failed.map(({ id: delivery, error }) => `delivery ${delivery}: ${error}`),
    ...received.flatMap(({ answer, run }) => {
      if (run === undefined) return [`no execution, answered ${answer.status}`];
      const { error } = run.data.resultData;
      if (error !== undefined) return [`${error.message} ${error.description ?? ''}`];
      return itemsOf(run, 'Factomos Trigger')
        .filter(({ verified }) => verified !== true)
        .map(({ reason, explanation }) => JSON.stringify({ reason, explanation }));
    }),
    ...(received.length < EVENTS ? [`${EVENTS - received.length} events did not arrive`] : []),
  ];
}
