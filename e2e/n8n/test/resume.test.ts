import { createSandbox, seedIds, type Sandbox } from 'factomos-sandbox';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { JsonObject } from '@tools/json';
import { createCredential } from '@tools/n8n-harness/credentials';
import { executionIds, waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { startN8n, type N8n } from '@tools/n8n-harness/n8n';
import { byId, chain, code, factomos, node, webhook } from '@tools/n8n-harness/nodes';
import { activateWorkflow, createWorkflow, type SavedWorkflow } from '@tools/n8n-harness/workflows';
import { until } from '@tools/process/until';

const WRITES = ['createClient', 'createInvoice', 'sendInvoice', 'createPayment'];
const STEPS = ['Create Client', 'Create Invoice', 'Send Invoice', 'Record Payment'];
const UNKNOWN_SERVICE = '999999';

let n8n: N8n;
let sandbox: Sandbox;
let folder: string;

/** Starts n8n with the same folder, as after a restart of the machine. */
const start = async (): Promise<N8n> =>
  await startN8n({
    tgz: inject('tgz'),
    folder,
    extra: { N8N_ENCRYPTION_KEY: 'made-up-encryption-key-of-the-test' },
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'factomos-resume-'));
  sandbox = await createSandbox({ dailyLimit: null });
  n8n = await start();
});
beforeEach(() => {
  sandbox.reset();
});
afterAll(async () => {
  await n8n.stop();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How often each write was done, whether or not its response arrived. */
const done = (): number[] =>
  WRITES.map((action) => sandbox.journal.entries({ action }).filter(({ code }) => (code ?? 0) === 0).length);

/** Five orders of a webhook become clients, invoices, emails and payments. */
async function publish(path: string, pauseSeconds = 0, settings: JsonObject = {}): Promise<SavedWorkflow> {
  const credential = await createCredential(n8n.rest, `Factomos ${path}`, sandbox);
  const order = "={{ $('Orders').item.json.order }}";
  const step = (index: number, parameters: JsonObject) =>
    factomos(STEPS[index] ?? '', { ...parameters, idempotencyKey: order }, settings);
  const pause = (name: string) =>
    pauseSeconds === 0
      ? []
      : [
          node(
            name,
            'n8n-nodes-base.wait',
            { resume: 'timeInterval', amount: pauseSeconds, unit: 'seconds' },
            { typeVersion: 1.1, webhookId: `${path}-${name}` },
          ),
        ];
  const workflow = chain(
    `Orders ${path}`,
    credential,
    webhook(path),
    code(
      'Orders',
      'return $json.body.services.map((service, i) => ({ json: { order: `order-${i + 1}`, company: `Company ${i + 1}`, price: 10 * (i + 1), service } }));',
    ),
    step(0, {
      resource: 'client',
      operation: 'create',
      category: 'client',
      clientCompanyName: '={{ $json.company }}',
    }),
    ...pause('First'),
    step(1, {
      resource: 'invoice',
      operation: 'create',
      clientId: byId('={{ $json.client_id }}'),
      specifyLines: 'json',
      linesJson:
        "={{ [{ service_id: $('Orders').item.json.service, quantity: 1, price: $('Orders').item.json.price }] }}",
    }),
    ...pause('Second'),
    step(2, {
      resource: 'invoice',
      operation: 'send',
      invoiceId: byId('={{ $json.invoice_id }}'),
      additionalFields: { emailTo: 'client@example.test' },
    }),
    ...pause('Third'),
    step(3, {
      resource: 'payment',
      operation: 'create',
      invoiceId: byId('={{ $json.invoice_id }}'),
      montant: "={{ ($('Orders').item.json.price * 1.2).round(2) }}",
      type: 'cb',
    }),
  );
  const saved = await createWorkflow(n8n.rest, workflow);
  await activateWorkflow(n8n.rest, saved);
  return saved;
}

const services = (third = String(seedIds.service)): string[] =>
  [1, 2, 3, 4, 5].map((number) => (number === 3 ? third : String(seedIds.service)));

/** Posts the orders once the webhook responds again after a restart. */
async function post(path: string, third?: string): Promise<void> {
  await until(
    async () => {
      const answer = await fetch(`${n8n.url}/webhook/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ services: services(third) }),
      });
      await answer.text();
      return answer.ok;
    },
    { what: 'the webhook' },
  );
}

/** Waits for this many executions, and returns the newest. */
async function execution({ id }: SavedWorkflow, count: number): Promise<Execution> {
  const ids = await until(
    async () => {
      const all = await executionIds(n8n.rest, id);
      return all.length >= count ? all : undefined;
    },
    { what: `execution ${count}` },
  );
  return await waitForExecution(n8n.rest, ids[0] ?? '');
}

function expectAllDone({ status, error, items }: Execution): void {
  expect({ status, error }).toEqual({ status: 'success', error: undefined });
  expect(items['Record Payment']).toHaveLength(5);
  expect(done()).toEqual([5, 5, 5, 5]);
}

test('a second webhook call finishes orders, one of which was refused and is now corrected', async () => {
  const saved = await publish('again');
  await post('again', UNKNOWN_SERVICE);
  const first = await execution(saved, 1);
  expect(first.error).toContain('Service not found (-14)');
  expect(done()).toEqual([5, 2, 0, 0]);
  await post('again');
  const second = await execution(saved, 2);
  expectAllDone(second);
  expect(second.items['Create Invoice']?.map(({ skipped }) => skipped === true)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('"Retry execution" finishes orders, one of which was refused', async () => {
  const saved = await publish('retry');
  const slow = sandbox.faults.add(
    { kind: 'delay', milliseconds: 500 },
    { action: 'createInvoice', times: null },
  );
  await post('retry');
  await until(() => done()[1] === 2, { what: 'two invoices', everyMs: 50 });
  sandbox.faults.add({ kind: 'error', code: -10, message: 'Made up' }, { action: 'createInvoice' });
  const first = await execution(saved, 1);
  expect(first.error).toContain('Factomos refused: Made up (-10)');
  sandbox.faults.remove(slow.id);
  expect(done()[2]).toBe(0);
  await n8n.rest.request('POST', `/executions/${first.id}/retry`, { loadWorkflow: false });
  expectAllDone(await execution(saved, 2));
});

test('n8n finishes every order once after it was killed between any two steps', async () => {
  const saved = await publish('killed', 4);
  for (const [step] of ['First', 'Second', 'Third'].entries()) {
    await post('killed');
    await until(() => done()[step] === 5, { what: `${STEPS[step] ?? ''} of all orders`, everyMs: 100 });
    // Waits until the pause of the workflow, when the node has recorded its keys.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await n8n.kill();
    expect(done()).toEqual(WRITES.map((_, index) => (index <= step ? 5 : 0)));
    n8n = await start();
  }
  await post('killed');
  expectAllDone(await execution(saved, 4));
});

test('n8n leaves an order unknown after it was killed during a write, and finishes the others', async () => {
  const saved = await publish('inside', 0, { onError: 'continueErrorOutput' });
  const slow = sandbox.faults.add(
    { kind: 'delay', milliseconds: 20_000, after: true },
    { action: 'createInvoice', times: null },
  );
  await post('inside');
  await until(() => done()[1] === 1, { what: 'the first invoice', everyMs: 100 });
  await n8n.kill();
  sandbox.faults.remove(slow.id);
  n8n = await start();
  await post('inside');
  const { status, data, items } = await execution(saved, 2);
  expect(status).toBe('success');
  expect(JSON.stringify(data)).toContain('It is unknown whether this was done for the key \\"order-1\\"');
  expect(JSON.stringify(data)).toContain('Key: Mark as Done');
  expect(items['Record Payment']).toHaveLength(4);
  expect(done()).toEqual([5, 5, 4, 4]);
});
