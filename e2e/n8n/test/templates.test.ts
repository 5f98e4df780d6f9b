import { checkSiren, checkSiret, FactomosClient } from 'factomos-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { at, listAt, objectAt, textAt, type JsonObject } from '@tools/json';
import { root } from '@tools/repo/paths';
import { until } from '@tools/process/until';
import { executionIds, waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import {
  productionUrl,
  readWorkflow,
  testUrl,
  withCredential,
  withUrlKey,
  type Workflow,
} from '@tools/n8n-harness/workflow-file';
import {
  activateWorkflow,
  createWorkflow,
  deactivateWorkflow,
  runWorkflow,
  type SavedWorkflow,
} from '@tools/n8n-harness/workflows';
import { startChatModel, type ChatModel } from './chat-model.ts';
import { notification, urlKey } from '@tools/n8n-harness/nodes';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

let environment: TestEnvironment;
let model: ChatModel;
beforeAll(async () => {
  environment = await startEnvironment();
  model = await startChatModel('Open_Invoices');
});
beforeEach(() => {
  environment.sandbox.reset();
});
afterAll(async () => {
  await model.close();
  await environment.close();
});

const folder = join(root, 'examples/n8n');
const notes: unknown = JSON.parse(readFileSync(join(folder, 'templates.json'), 'utf8'));
const noteOf = (file: string): JsonObject =>
  objectAt(listAt({ notes }, 'notes').find((note) => textAt(note, 'file') === file));

async function create(file: string): Promise<{ workflow: Workflow; saved: SavedWorkflow }> {
  const workflow = withUrlKey(
    withCredential(readWorkflow(join(folder, file)), environment.credential),
    urlKey,
  );
  return { workflow, saved: await createWorkflow(environment.rest, workflow) };
}

/** Every node named in the note returned at least the described output. */
function expectItems({ status, error, items }: Execution, expected: JsonObject): void {
  expect({ status, error }).toEqual({ status: 'success', error: undefined });
  for (const [node, part] of Object.entries(expected)) {
    expect(items[node]?.[0], node).toBeDefined();
    expect(items[node]?.[0], node).toMatchObject(objectAt(part));
  }
}

/** "Execute step" on the trigger, then Factomos's call to the test URL. */
async function runOnEvent(file: string, start = objectAt(noteOf(file), 'start')): Promise<Execution> {
  const { workflow, saved } = await create(file);
  const answer = await environment.rest.request('POST', `/workflows/${saved.id}/run`, {
    triggerToStartFrom: { name: textAt(start, 'node') },
  });
  expect(answer).toMatchObject({ waitingForWebhook: true });
  const event = objectAt(start, 'event');
  const posted = await fetch(testUrl(environment.n8n.url, workflow), {
    method: 'POST',
    body: JSON.stringify(notification(textAt(event, 'type'), textAt(event, 'id'))),
  });
  expect(posted.status).toBe(200);
  const id = await until(async () => (await executionIds(environment.rest, saved.id))[0], {
    what: 'the execution',
  });
  return await waitForExecution(environment.rest, id);
}

test('bills a paid order once, however often the event arrives', async () => {
  const file = 'paid-order-to-sent-and-paid-invoice.json';
  const note = noteOf(file);
  const { saved } = await create(file);
  const run = async () =>
    await waitForExecution(environment.rest, await runWorkflow(environment.rest, saved.id, 'Stripe Payment'));
  expectItems(await run(), objectAt(note, 'expect'));
  expectItems(await run(), objectAt(note, 'again'));
  for (const action of ['createClient', 'createInvoice', 'sendInvoice', 'createPayment']) {
    expect(environment.sandbox.journal.count({ action }), action).toBe(1);
  }
});

test('finishes a refused order in a second run', async () => {
  const { saved } = await create('paid-order-to-sent-and-paid-invoice.json');
  const run = async () =>
    await waitForExecution(environment.rest, await runWorkflow(environment.rest, saved.id, 'Stripe Payment'));
  for (const action of ['createInvoice', 'sendInvoice', 'createPayment']) {
    environment.sandbox.faults.add({ kind: 'error', code: -10, message: 'Made up' }, { action });
    const refused = await run();
    expect(refused.error).toContain('Factomos refused: Made up (-10)');
  }
  expectItems(await run(), { 'Create Client': { skipped: true }, 'Record Payment': {} });
  const { token, secret, url: baseUrl } = environment.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl });
  const { invoices } = await client.listInvoice({ invoice_status: 'paid' });
  expect(invoices[0]).toMatchObject({ figures_total_withoutvat: 150, figures_total_withvat: 180 });
  const done = (action: string) => environment.sandbox.journal.entries({ action, code: 0 }).length;
  expect(['createClient', 'createInvoice', 'sendInvoice', 'createPayment'].map(done)).toEqual([1, 1, 1, 1]);
});

test('summarises the overdue invoices', async () => {
  const file = 'overdue-invoices-weekly-summary.json';
  const { saved } = await create(file);
  const execution = await waitForExecution(
    environment.rest,
    await runWorkflow(environment.rest, saved.id, 'Every Monday'),
  );
  expectItems(execution, objectAt(noteOf(file), 'expect'));
  const overdue = execution.items['Oldest First'] ?? [];
  const [summary] = execution.items['Write the Summary'] ?? [];
  const due = overdue.reduce((sum, invoice) => sum + Number(invoice.figures_due), 0);
  expect(overdue.length).toBeGreaterThan(1);
  expect(summary).toMatchObject({ count: overdue.length, due: Math.round(due * 100) / 100 });
  expect(textAt(summary, 'text')).toContain(textAt(overdue[0], 'invoice_formated_number'));
});

test('lists the clients without a SIREN, and writes nothing', async () => {
  const file = 'clients-without-siren.json';
  const { saved } = await create(file);
  const execution = await waitForExecution(
    environment.rest,
    await runWorkflow(environment.rest, saved.id, 'First of the Month'),
  );
  expectItems(execution, objectAt(noteOf(file), 'expect'));
  const read = execution.items['Read the Client'] ?? [];
  const listed = execution.items['Without a SIREN'] ?? [];
  const lacks = (siret: string): boolean =>
    siret === '' || (siret.length === 9 ? checkSiren(siret) : checkSiret(siret)).length > 0;
  expect(listed).toEqual(read.filter(({ number_siret }) => lacks(String(number_siret))));
  expect(environment.sandbox.journal.count({ action: 'getClient' })).toBe(read.length);
});

test('creates an invoice from an accepted estimate', async () => {
  const file = 'accepted-estimate-to-invoice.json';
  expectItems(await runOnEvent(file), objectAt(noteOf(file), 'expect'));
});

test('does not start itself by creating the invoice, and creates one for two equal events', async () => {
  const { workflow, saved } = await create('accepted-estimate-to-invoice.json');
  await activateWorkflow(environment.rest, saved);
  try {
    environment.sandbox.webhooks.register(productionUrl(environment.n8n.url, workflow));
    const event = { company_id: 550, type: 'estimate_status_gainedwithoutinvoice', id: '504' };
    environment.sandbox.webhooks.emit(event);
    const executions = async (count: number): Promise<Execution[]> => {
      const ids = await until(
        async () => {
          const started = await executionIds(environment.rest, saved.id);
          return started.length >= count ? started : undefined;
        },
        { what: `${count} executions` },
      );
      return await Promise.all(ids.map(async (id) => await waitForExecution(environment.rest, id)));
    };
    await executions(1);
    // All notifications of the invoice were delivered, and their responses say that nothing was started.
    await environment.sandbox.webhooks.settled();
    const answers = environment.sandbox.webhooks
      .deliveries({ type: 'estimate_status_gained' })
      .map(({ response }) => response);
    expect(answers).toEqual([expect.stringContaining('does not listen to this event')]);
    expect(await executionIds(environment.rest, saved.id)).toHaveLength(1);

    environment.sandbox.webhooks.emit(event);
    const [second] = await executions(2);
    expect(second?.items['Already Made']).toMatchObject([{ skipped: true }]);
    expect(environment.sandbox.journal.count({ action: 'transformEstimate' })).toBe(1);
  } finally {
    await deactivateWorkflow(environment.rest, saved);
  }
});

test('continues only when an invoice is paid in full', async () => {
  const file = 'when-an-invoice-is-paid.json';
  const { token, secret, url: baseUrl } = environment.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl });
  const run = async (invoice_status: 'paid' | 'partially-paid') => {
    const { invoices } = await client.listInvoice({ invoice_status, page_index: 0 });
    const event = { type: 'add_invoice_payment', id: invoices[0]?.id };
    const { status, items } = await runOnEvent(file, { node: 'Invoice Paid', event });
    expect({ status, verified: items['Invoice Paid']?.[0]?.verified }).toEqual({
      status: 'success',
      verified: true,
    });
    return items.Document;
  };
  expect(await run('paid')).toMatchObject([{ status: 'paid' }]);
  expect(await run('partially-paid')).toBeUndefined();
});

test('writes a row for a new invoice', async () => {
  const file = 'new-invoice-to-sheet-row.json';
  expectItems(await runOnEvent(file), objectAt(noteOf(file), 'expect'));
});

test('sends one reminder a week for each overdue invoice', async () => {
  const file = 'weekly-overdue-reminder.json';
  const { saved } = await create(file);
  const run = async () =>
    await waitForExecution(environment.rest, await runWorkflow(environment.rest, saved.id, 'Every Monday'));
  const first = await run();
  expectItems(first, objectAt(noteOf(file), 'expect'));
  const sent = environment.sandbox.journal.count({ action: 'sendInvoice' });
  expect(sent).toBe(first.items['Overdue Invoices']?.length);
  expectItems(await run(), { Sent: { skipped: true } });
  expect(environment.sandbox.journal.count({ action: 'sendInvoice' })).toBe(sent);
});

test('bills each active contract of a table once a month', async () => {
  const file = 'recurring-invoices-from-table.json';
  const { saved } = await create(file);
  const run = async () =>
    await waitForExecution(
      environment.rest,
      await runWorkflow(environment.rest, saved.id, 'First of the Month'),
    );
  const first = await run();
  expectItems(first, objectAt(noteOf(file), 'expect'));
  expect(first.items.Billed).toHaveLength(2);
  expectItems(await run(), { Billed: { skipped: true } });
  expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(2);
});

test('records a bank transfer once, on the invoice whose number it contains', async () => {
  const file = 'bank-transfer-to-payment.json';
  const { workflow, saved } = await create(file);
  const { token, secret, url: baseUrl } = environment.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl });
  const { invoices } = await client.listInvoice({ invoice_status: 'pending' });
  const pinData = structuredClone(objectAt(workflow, 'pinData'));
  const transfer = objectAt(pinData, 'Bank Statement', 0, 'json');
  transfer.text = `VIR SEPA ${invoices[0]?.invoice_formated_number ?? ''} MERCI`;
  await environment.rest.request('PATCH', `/workflows/${saved.id}`, { pinData });
  const run = async () =>
    await waitForExecution(environment.rest, await runWorkflow(environment.rest, saved.id, 'Every Morning'));
  const first = await run();
  expectItems(first, objectAt(noteOf(file), 'expect'));
  expect(first.items.Recorded).toMatchObject([{ invoice_id: invoices[0]?.id }]);
  expectItems(await run(), { Recorded: { skipped: true } });
  expect(environment.sandbox.journal.count({ action: 'createPayment' })).toBe(1);
});

test('lets an AI agent answer who owes money, with a read-only tool', async () => {
  const file = 'who-owes-me-money.json';
  const note = noteOf(file);
  const { workflow } = await create(file);
  const credential = await environment.rest.request('POST', '/credentials', {
    name: 'Chat model',
    type: 'openAiApi',
    data: { apiKey: 'made-up', url: model.url },
  });
  const openAiApi = { id: textAt(credential, 'id'), name: 'Chat model' };
  const nodes = workflow.nodes.map((node) =>
    node.name === 'Chat Model' ? { ...node, credentials: { openAiApi } } : node,
  );
  const saved = await createWorkflow(environment.rest, { ...workflow, nodes });
  const words = { chatInput: at(note, 'start', 'message'), sessionId: 'session-1', action: 'sendMessage' };
  const started = await runWorkflow(environment.rest, saved.id, 'Question', words);
  const execution = await waitForExecution(environment.rest, started);
  expectItems(execution, objectAt(note, 'expect'));
  const [answer] = execution.items.Accountant ?? [];
  expect(textAt(answer, 'output')).toContain('figures_due');
  expect(model.toolAnswers).toHaveLength(1);
  expect(environment.sandbox.journal.count({ action: 'listInvoice' })).toBeGreaterThan(0);
});
