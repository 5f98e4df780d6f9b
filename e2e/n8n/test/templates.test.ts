import { FactomosClient } from 'factomos-core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textAt, type JsonObject } from '../../../scripts/lib/json.ts';
import { until } from '../../../scripts/lib/until.ts';
import { executionIds, waitForExecution, waitForFirstExecution, type Execution } from '../src/executions.ts';
import { productionUrl, testUrl, withCredential, withUrlKey, type Workflow } from '../src/workflow-file.ts';
import { activateWorkflow, createWorkflow, runWorkflow, type SavedWorkflow } from '../src/workflows.ts';
import { startChatModel, type ChatModel } from './chat-model.ts';
import { notification, urlKey } from '../src/nodes.ts';
import { readTemplateRuns, type TemplateRun } from './template-runs.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

let place: Workplace;
let model: ChatModel;
let openAi: { id: string; name: string };
beforeAll(async () => {
  place = await openWorkplace();
  model = await startChatModel('Open_Invoices');
  const data = { apiKey: 'made-up-key', url: model.url };
  const saved = await place.rest.request('POST', '/credentials', {
    name: 'OpenAI account',
    type: 'openAiApi',
    data,
  });
  openAi = { id: textAt(saved, 'id'), name: 'OpenAI account' };
});
afterAll(async () => {
  model.close();
  await place.close();
});

/** As after importing the file: the user chooses credentials and a key for the trigger's URL. */
function imported(workflow: Workflow): Workflow {
  const ours = withUrlKey(withCredential(workflow, place.credential), urlKey);
  return {
    ...ours,
    nodes: ours.nodes.map((node) =>
      node.type.endsWith('.lmChatOpenAi') ? { ...node, credentials: { openAiApi: openAi } } : node,
    ),
  };
}

async function execute(run: TemplateRun, workflow: Workflow, saved: SavedWorkflow): Promise<Execution> {
  const { rest, n8n } = place;
  if (run.message !== undefined) {
    const json = { sessionId: randomUUID(), action: 'sendMessage', chatInput: run.message };
    return await waitForExecution(rest, await runWorkflow(rest, saved.id, run.node, json));
  }
  if (run.event === undefined)
    return await waitForExecution(rest, await runWorkflow(rest, saved.id, run.node));
  await rest.request('POST', `/workflows/${saved.id}/run`, { triggerToStartFrom: { name: run.node } });
  await post(testUrl(n8n.url, workflow), notification(run.event.type, run.event.id));
  return await waitForFirstExecution(rest, saved.id);
}

function expectItems({ items }: Execution, expected: TemplateRun['expected']): void {
  for (const [node, item] of expected) {
    expect(items[node]?.[0], node).toBeDefined();
    expect(items[node]?.[0], node).toMatchObject(item);
  }
}

async function post(url: string, body: JsonObject): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  await answer.text();
  expect(answer.status).toBe(200);
}

describe.for(readTemplateRuns())('the template $name', (run) => {
  it('does what it promises, with pinned data for what is outside', async () => {
    place.sandbox.reset();
    const workflow = imported(run.workflow);
    const saved = await createWorkflow(place.rest, workflow);
    const first = await execute(run, workflow, saved);
    expect(first).toMatchObject({ status: 'success', error: undefined });
    expectItems(first, run.expected);

    if (run.again.length === 0) return;
    const second = await execute(run, workflow, saved);
    expect(second).toMatchObject({ status: 'success', error: undefined });
    expectItems(second, run.again);
  });
});

it('lets an agent ask Factomos and answer with what it heard', async () => {
  place.sandbox.reset();
  const run = readTemplateRuns().find(({ message }) => message !== undefined);
  if (run === undefined) throw new Error('No template is started by a chat.');
  const workflow = imported(run.workflow);
  const { items } = await execute(run, workflow, await createWorkflow(place.rest, workflow));
  expect(textAt(items, 'Accountant', 0, 'output')).toMatch(/The tool said: .*F\d{8}/s);
  expect([...model.offered]).toContain('Client_Details');
  const asked = place.sandbox.journal.entries().map(({ action }) => action);
  expect(new Set(asked)).toEqual(new Set(['listInvoice']));
});

it('makes one invoice of an accepted estimate and is not started again by what it wrote', async () => {
  const { sandbox, rest, n8n } = place;
  sandbox.reset();
  const run = readTemplateRuns().find(({ name }) => name === 'Accepted estimate to invoice');
  if (run?.event === undefined) throw new Error('The template is not there.');
  const workflow = imported(run.workflow);
  const saved = await createWorkflow(rest, workflow);
  await activateWorkflow(rest, saved);
  const url = productionUrl(n8n.url, workflow);
  // Whatever the invoice makes Factomos say comes to the same workflow.
  sandbox.webhooks.register(url);
  await post(url, notification(run.event.type, run.event.id));
  const { items } = await waitForFirstExecution(rest, saved.id);
  expect(items['Read the Invoice']).toHaveLength(1);
  await sandbox.webhooks.settled();
  expect(sandbox.webhooks.deliveries().map(({ state }) => state)).toContain('delivered');
  expect(await executionIds(rest, saved.id)).toHaveLength(1);

  // The event once more, as networks do: the same invoice, no second one.
  await post(url, notification(run.event.type, run.event.id));
  const again = await until(
    async () => (await executionIds(rest, saved.id))[1] && (await executionIds(rest, saved.id))[0],
    { what: 'the second execution' },
  );
  expect(await waitForExecution(rest, again)).toMatchObject({ status: 'success', error: undefined });
  const { token, secret, url: baseUrl } = sandbox;
  const { estimate } = await new FactomosClient({ token, secret, baseUrl }).getEstimate({
    estimate_id: run.event.id,
  });
  expect(estimate.estimate_status).toBe('gained');
  expect(sandbox.journal.entries({ action: 'transformEstimate' })).toHaveLength(1);
});
