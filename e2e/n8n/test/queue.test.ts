import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds, type Sandbox } from 'factomos-sandbox';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { textAt, type JsonObject } from '@tools/json';
import { until } from '@tools/process/until';
import { createCredential, type SavedCredential } from '@tools/n8n-harness/credentials';
import { executionIds, lastItems, waitForExecution } from '@tools/n8n-harness/executions';
import { parseFlatted } from '@tools/n8n-harness/flatted';
import { startQueueMode, type QueueMode } from '@tools/n8n-harness/queue';
import { productionUrl, type Workflow } from '@tools/n8n-harness/workflow-file';
import { activateWorkflow, createWorkflow, type SavedWorkflow } from '@tools/n8n-harness/workflows';
import { expectAnswerFirst } from './answers-first.ts';
import pLimit from 'p-limit';
import {
  byId,
  chain,
  code,
  factomos,
  factomosTrigger,
  notification,
  webhook,
} from '@tools/n8n-harness/nodes';

let queue: QueueMode;
let sandbox: Sandbox;
let credential: SavedCredential;

beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
  queue = await startQueueMode(inject('tgz'));
  credential = await createCredential(queue.rest, 'Factomos', sandbox);
});
afterAll(async () => {
  await queue.stop();
  await sandbox.close();
});

async function publish(workflow: Workflow): Promise<SavedWorkflow> {
  const saved = await createWorkflow(queue.rest, workflow);
  await activateWorkflow(queue.rest, saved);
  return saved;
}

/** The number of executions of a workflow by status, directly from n8n's database. */
function countByStatus({ id }: SavedWorkflow): Record<string, number> {
  const rows = queue.database.query(
    `select status, count(*) from execution_entity where "workflowId" = '${id}' group by status`,
  );
  return Object.fromEntries(
    rows.map((row) => row.split('\t')).map(([status = '', count]) => [status, Number(count)]),
  );
}

const finished = (workflow: SavedWorkflow, count: number) =>
  until(
    () => {
      const { success = 0, error = 0, crashed = 0 } = countByStatus(workflow);
      return success + error + crashed >= count;
    },
    { what: `${count} executions`, timeoutMs: 600_000, everyMs: 1000 },
  );

function dataOf({ id }: SavedWorkflow): unknown[] {
  return queue.database
    .query(
      `select data from execution_data d join execution_entity e on e.id = d."executionId" where e."workflowId" = '${id}'`,
    )
    .map(parseFlatted);
}

const finishedBy = (log: string): number =>
  readFileSync(log, 'utf8').match(/Worker finished execution/g)?.length ?? 0;

async function post(url: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}

describe('n8n in queue mode, with two workers', () => {
  test('executes each of 2,000 events exactly once, on both workers', { timeout: 900_000 }, async () => {
    const workflow = chain(
      'Every event',
      credential,
      factomosTrigger(['create_invoice'], { readBack: false }),
    );
    const saved = await publish(workflow);
    const url = productionUrl(queue.webhookUrl, workflow);
    const ids = Array.from({ length: 2000 }, (_, index) => String(100_000 + index));
    await pLimit(20).map(ids, (id) => post(url, notification('create_invoice', id)));
    await finished(saved, ids.length);

    expect(countByStatus(saved)).toEqual({ success: ids.length });
    const seen = dataOf(saved).map((data) => lastItems(data, 'Factomos Trigger')[0]?.id);
    expect(seen.toSorted()).toEqual(ids);
    const byWorker = queue.workers.map(({ child }) => finishedBy(child.log));
    expect(Math.min(...byWorker)).toBeGreaterThan(ids.length / 10);
  });

  test('responds to Factomos before it calls Factomos', async () => {
    await expectAnswerFirst(queue.rest, queue.webhookUrl, sandbox);
  });

  test('creates one invoice for each of 50 keys when two events race for it', async () => {
    const workflow = chain(
      'Once per key',
      credential,
      webhook('race'),
      factomos('Create Invoice', {
        ...createInvoice('={{ $json.body.key }}'),
        additionalFields: { objet: '={{ $json.body.key }}' },
      }),
    );
    const saved = await publish(workflow);
    const before = await invoiceCount();
    const keys = Array.from({ length: 50 }, (_, index) => `race-${index}`);
    await pLimit(10).map(keys, async (key) => {
      await Promise.all([1, 2].map(() => post(`${queue.webhookUrl}/webhook/race`, { key })));
    });
    await finished(saved, 2 * keys.length);

    expect(await invoiceCount()).toBe(before + keys.length);
    const subjects = sandbox.journal
      .entries({ action: 'createInvoice', limit: 1000 })
      .map(({ parameters }) => textAt(parameters, 'objet'));
    expect(subjects.toSorted()).toEqual(keys.toSorted());
    // The second execution of each pair waited, and has the invoice that the first one created.
    const made = dataOf(saved).map((data) => lastItems(data, 'Create Invoice')[0]?.invoice_id);
    expect(made).toHaveLength(2 * keys.length);
    expect(new Set(made).size).toBe(keys.length);
    expect(made).not.toContain(undefined);
  });

  test('skips a created invoice, reports an unknown one and creates a new one after a worker was killed', async () => {
    const workflow = chain(
      'Three invoices',
      credential,
      webhook('three'),
      code('Orders', 'return [1, 2, 3].map((number) => ({ json: { order: `killed-${number}` } }));'),
      {
        ...factomos('Create Invoice', createInvoice('={{ $json.order }}')),
        onError: 'continueRegularOutput',
      },
    );
    const saved = await publish(workflow);
    const before = await invoiceCount();
    // The invoice exists long before its response arrives.
    const slow = sandbox.faults.add(
      { kind: 'delay', milliseconds: 10_000, after: true },
      { action: 'createInvoice', times: null },
    );
    await post(`${queue.webhookUrl}/webhook/three`, {});
    await until(async () => (await invoiceCount()) === before + 2, {
      what: 'the second invoice',
      everyMs: 200,
    });
    const [id = ''] = await executionIds(queue.rest, saved.id);
    const executing = queue.workers.find(({ child }) =>
      new RegExp(`started execution ${id}\\b`).test(readFileSync(child.log, 'utf8')),
    );
    await executing?.child.kill();
    expect(executing?.child.exitCode).toBeGreaterThan(128);
    sandbox.faults.remove(slow.id);

    await post(`${queue.webhookUrl}/webhook/three`, {});
    const second = await until(
      async () => (await executionIds(queue.rest, saved.id)).find((other) => other !== id),
      { what: 'the second execution' },
    );
    const { items } = await waitForExecution(queue.rest, second);
    expect(items['Create Invoice']).toMatchObject([
      { skipped: true, key: 'killed-1' },
      { failed: true, message: 'It is unknown whether this was done for the key "killed-2"' },
      { invoice_formated_number: expect.stringMatching(/^F/) as unknown },
    ]);
    expect(await invoiceCount()).toBe(before + 3);
  });
});

const createInvoice = (idempotencyKey: string): JsonObject => ({
  resource: 'invoice',
  operation: 'create',
  clientId: byId(String(seedIds.client)),
  specifyLines: 'json',
  linesJson: JSON.stringify([{ service_id: String(seedIds.service), quantity: 1, price: 100 }]),
  idempotencyKey,
});

/** Counts the invoices through the API. */
async function invoiceCount(): Promise<number> {
  const { token, secret, url: baseUrl } = sandbox;
  const client = new FactomosClient({ token, secret, baseUrl });
  const { pagination } = await client.listInvoice({ invoice_status: 'pending', page_index: 0 });
  return pagination.total_invoices;
}
