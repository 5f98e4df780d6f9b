import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listAt, textAt, type JsonObject } from '@tools/json';
import { executionIds, waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { byId, chain, code, factomos, manualTrigger, webhook } from '@tools/n8n-harness/nodes';
import type { Workflow } from '@tools/n8n-harness/workflow-file';
import { activateWorkflow, createWorkflow, runWorkflow } from '@tools/n8n-harness/workflows';
import { until } from '@tools/process/until';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

// With credential.test.ts and webhook.test.ts, what is tried on each version of n8n: tools/e2e/src/n8n-versions.

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await startEnvironment();
});
beforeEach(() => {
  environment.sandbox.reset();
});
afterAll(async () => {
  await environment.close();
});

async function run(workflow: Workflow): Promise<Execution> {
  const { id } = await createWorkflow(environment.rest, workflow);
  return await execute(id);
}

const execute = async (id: string): Promise<Execution> =>
  await waitForExecution(environment.rest, await runWorkflow(environment.rest, id, 'Start'));

const lines: JsonObject = {
  specifyLines: 'json',
  linesJson: JSON.stringify([{ service_id: String(seedIds.service), quantity: 2, price: 75 }]),
};

const writes = (action: string): number => environment.sandbox.journal.entries({ action, code: 0 }).length;

test('loads both nodes', async () => {
  const types = await fetch(`${environment.n8n.url}/types/nodes.json`, {
    headers: { cookie: environment.rest.cookie, 'browser-id': environment.rest.browserId },
  });
  const loaded: unknown = await types.json();
  const names = listAt({ loaded }, 'loaded').map((type) => textAt(type, 'name'));
  expect(names).toEqual(
    expect.arrayContaining(['n8n-nodes-factomos.factomos', 'n8n-nodes-factomos.factomosTrigger']),
  );
});

test('bills an order, and skips what was done when it runs again', async () => {
  const order = 'order-1';
  const { id } = await createWorkflow(
    environment.rest,
    chain(
      'Order',
      environment.credential,
      manualTrigger(),
      factomos('Client', {
        resource: 'client',
        operation: 'create',
        clientCompanyName: 'Ada SARL',
        idempotencyKey: order,
      }),
      factomos('Invoice', {
        resource: 'invoice',
        operation: 'create',
        clientId: byId('={{ $json.client_id }}'),
        ...lines,
        idempotencyKey: order,
        additionalFields: { objet: '={{ $json.nothing || "[leave out]" }}' },
      }),
      factomos('Send', {
        resource: 'invoice',
        operation: 'send',
        invoiceId: byId('={{ $json.invoice_id }}'),
        idempotencyKey: order,
        additionalFields: { emailTo: 'ada@example.com' },
      }),
      factomos('Payment', {
        resource: 'payment',
        operation: 'create',
        invoiceId: byId('={{ $json.invoice_id }}'),
        payWhatIsDue: true,
        type: 'cb',
        idempotencyKey: order,
      }),
    ),
  );
  for (const again of [false, true]) {
    const { status, error, items } = await execute(id);
    expect({ status, error }).toEqual({ status: 'success', error: undefined });
    const skipped = Object.values(items).map(([item]) => item?.skipped === true);
    expect(skipped).toEqual([false, again, again, again, again]);
  }
  expect(['createClient', 'createInvoice', 'sendInvoice', 'createPayment'].map(writes)).toEqual([1, 1, 1, 1]);
  const { token, secret, url: baseUrl } = environment.sandbox;
  const { invoices } = await new FactomosClient({ token, secret, baseUrl }).listInvoice({
    invoice_status: 'paid',
  });
  expect(invoices[0]).toMatchObject({ figures_total_withoutvat: 150 });
});

test('creates one invoice for each of 10 keys when two events race for it', async () => {
  const workflow = chain(
    'Race',
    environment.credential,
    webhook('race'),
    factomos('Create Invoice', {
      resource: 'invoice',
      operation: 'create',
      clientId: byId(String(seedIds.client)),
      ...lines,
      idempotencyKey: '={{ $json.body.key }}',
    }),
  );
  const saved = await createWorkflow(environment.rest, workflow);
  await activateWorkflow(environment.rest, saved);
  const keys = Array.from({ length: 10 }, (_, index) => `race-${index}`);
  const post = async (key: string): Promise<void> => {
    const answer = await fetch(`${environment.n8n.url}/webhook/race`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
    expect(answer.status).toBe(200);
  };
  await Promise.all(keys.flatMap((key) => [post(key), post(key)]));
  const ids = await until(
    async () => {
      const started = await executionIds(environment.rest, saved.id, 100);
      return started.length >= 2 * keys.length ? started : undefined;
    },
    { what: 'the executions' },
  );
  const made = await Promise.all(
    ids.map(async (id) => {
      const { items } = await waitForExecution(environment.rest, id);
      return items['Create Invoice']?.[0]?.invoice_id;
    }),
  );
  expect(made).toHaveLength(2 * keys.length);
  expect(made).not.toContain(undefined);
  expect(new Set(made).size).toBe(keys.length);
  expect(writes('createInvoice')).toBe(keys.length);
});

test('hands a failed item to the error output, and the others on', async () => {
  const { status, items, data } = await run(
    chain(
      'Error output',
      environment.credential,
      manualTrigger(),
      code('IDs', 'return [{ json: { id: "1001" } }, { json: { id: "999999" } }];'),
      {
        ...factomos('Get Invoice', {
          resource: 'invoice',
          operation: 'get',
          invoiceId: byId('={{ $json.id }}'),
        }),
        onError: 'continueErrorOutput',
      },
    ),
  );
  expect(status).toBe('success');
  expect(items['Get Invoice']).toHaveLength(2);
  const outputs = listAt(listAt(data, 'resultData', 'runData', 'Get Invoice').at(-1), 'data', 'main');
  expect(outputs).toMatchObject([
    [{ json: { id: '1001' }, pairedItem: { item: 0 } }],
    [
      {
        json: { error: { message: expect.stringContaining('Factomos refused') as unknown } },
        pairedItem: { item: 1 },
      },
    ],
  ]);
});
