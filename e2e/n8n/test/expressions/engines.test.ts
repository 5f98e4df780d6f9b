import { seedIds } from 'factomos-sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, type JsonObject } from '@tools/json';
import { waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { byId, chain, code, factomos, manualTrigger } from '@tools/n8n-harness/nodes';
import { createWorkflow, runWorkflow } from '@tools/n8n-harness/workflows';
import { startEnvironment, type TestEnvironment } from '../test-environment.ts';

const orders = [
  {
    order: 'A',
    date: '01/11/2026',
    subject: 'Website',
    lines: [{ service: seedIds.service, price: '12,50' }],
  },
  { order: 'B', date: '02/11/2026', lines: [{ service: seedIds.service, price: '0,1' }] },
];

// n8n's default is `vm`, which evaluates expressions in an isolate: what they return crosses its border.
describe.each(['legacy', 'vm'] as const)("with n8n's expression engine %s", (expressionEngine) => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ expressionEngine });
  });
  beforeEach(() => {
    environment.sandbox.reset();
  });
  afterAll(async () => {
    await environment.close();
  });

  async function create(parameters: JsonObject): Promise<() => Promise<Execution>> {
    const { id } = await createWorkflow(
      environment.rest,
      chain(
        'Orders',
        environment.credential,
        manualTrigger(),
        code('Orders', `return ${JSON.stringify(orders)}.map((json) => ({ json }));`),
        factomos('Create Invoice', {
          resource: 'invoice',
          operation: 'create',
          clientId: byId(`={{ ${seedIds.client} }}`),
          specifyLines: 'json',
          linesJson:
            "={{ $json.lines.map(({ service, price }) => ({ service_id: service, quantity: 3, price: price.replace(',', '.') })) }}",
          idempotencyKey: "={{ 'order-' + $json.order }}",
          ...parameters,
        }),
      ),
    );
    return async () =>
      await waitForExecution(environment.rest, await runWorkflow(environment.rest, id, 'Start'));
  }

  test('bills orders by expressions, leaves a field out for one, and skips both the second time', async () => {
    const run = await create({
      additionalFields: {
        objet: '={{ $json.subject || "[leave out]" }}',
        invoiceDate: "={{ DateTime.fromFormat($json.date, 'dd/MM/yyyy') }}",
      },
    });
    const first = await run();
    expect(first.error).toBeUndefined();
    expect(first.items['Create Invoice']).toMatchObject([
      { invoice_date: '2026-11-01' },
      { invoice_date: '2026-11-02' },
    ]);
    const sent = environment.sandbox.journal.entries({ action: 'createInvoice' }).toReversed();
    expect(sent.map(({ parameters }) => at(parameters, 'objet'))).toEqual(['Website', undefined]);
    const again = await run();
    expect(again.items['Create Invoice']).toMatchObject([
      { skipped: true, key: 'order-A' },
      { skipped: true, key: 'order-B' },
    ]);
    expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(2);
  });

  test('passes fields of the items as they are, also to those after the first', async () => {
    const subjects = ['Website', '={{ 1 + 1 }}', 42, true, 'l’été "2"'];
    const { id } = await createWorkflow(
      environment.rest,
      chain(
        'Subjects',
        environment.credential,
        manualTrigger(),
        code('Subjects', `return ${JSON.stringify(subjects)}.map((subject) => ({ json: { subject } }));`),
        factomos('Create Invoice', {
          resource: 'invoice',
          operation: 'create',
          clientId: byId(String(seedIds.client)),
          lines: { line: [{ kind: 'service', serviceId: String(seedIds.service), quantity: 1 }] },
          additionalFields: { objet: '={{ $json.subject }}' },
        }),
      ),
    );
    const { error } = await waitForExecution(
      environment.rest,
      await runWorkflow(environment.rest, id, 'Start'),
    );
    expect(error).toBeUndefined();
    const sent = environment.sandbox.journal.entries({ action: 'createInvoice' }).toReversed();
    expect(sent.map(({ parameters }) => at(parameters, 'objet'))).toEqual(subjects.map(String));
  });

  test('says how a French date is converted', async () => {
    const { error } = await (await create({ additionalFields: { invoiceDate: '={{ $json.date }}' } }))();
    expect(error).toContain("DateTime.fromFormat($json.date, 'dd/MM/yyyy')");
    expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(0);
  });

  test.each([
    [
      'the key',
      { idempotencyKey: '={{ $json.nope }}' },
      'The key is empty: its expression returned no value',
    ],
    ['a date', { additionalFields: { invoiceDate: '={{ $json.nope }}' } }, 'returned no value'],
    ['the client', { clientId: byId('={{ $json.nope }}') }, 'Client'],
  ])('refuses an expression without a value for %s', async (_name, parameters, message) => {
    const { status, error } = await (await create(parameters))();
    expect(status).toBe('error');
    expect(error).toContain(message);
    expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(0);
  });
});
