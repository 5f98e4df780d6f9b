import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '@tools/json';
import { root } from '@tools/repo/paths';
import { waitForExecution } from '@tools/n8n-harness/executions';
import { readWorkflow, withCredential } from '@tools/n8n-harness/workflow-file';
import { createWorkflow, runWorkflow } from '@tools/n8n-harness/workflows';
import { startChatModel, type ChatModel } from './chat-model.ts';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

let environment: TestEnvironment;
let model: ChatModel;
let openAiApi: { id: string; name: string };
beforeAll(async () => {
  environment = await startEnvironment();
  model = await startChatModel('Open_Invoices');
  const credential = await environment.rest.request('POST', '/credentials', {
    name: 'Chat model',
    type: 'openAiApi',
    data: { apiKey: 'made-up', url: model.url },
  });
  openAiApi = { id: textAt(credential, 'id'), name: 'Chat model' };
});
afterAll(async () => {
  await model.close();
  await environment.close();
});

/** Runs the template's agent in a version, with a tool call that Factomos refuses. */
async function askForMissingInvoice(typeVersion: number): Promise<string> {
  const example = readWorkflow(join(root, 'examples/n8n/who-owes-me-money.json'));
  const workflow = withCredential(example, environment.credential);
  const nodes = workflow.nodes.map((node) => {
    if (node.type.endsWith('.agent')) return { ...node, typeVersion };
    if (node.name === 'Chat Model') return { ...node, credentials: { openAiApi } };
    if (!node.type.endsWith('factomosTool')) return node;
    const invoiceId = { __rl: true, mode: 'id', value: '999999' };
    return { ...node, parameters: { resource: 'invoice', operation: 'get', invoiceId } };
  });
  const saved = await createWorkflow(environment.rest, { ...workflow, nodes });
  const words = { chatInput: 'Who owes me money?', sessionId: `agent-${typeVersion}`, action: 'sendMessage' };
  const execution = await waitForExecution(
    environment.rest,
    await runWorkflow(environment.rest, saved.id, 'Question', words),
  );
  expect(execution.error).toBeUndefined();
  return model.toolAnswers.at(-1) ?? '';
}

test.each([2, 2.2, 3, 3.1])(
  'an agent of version %s is told why its tool failed, and what to do',
  async (version) => {
    const before = model.toolAnswers.length;
    const answer = await askForMissingInvoice(version);
    expect(model.toolAnswers).toHaveLength(before + 1);
    expect(answer).toContain('Factomos refused: Invoice not found (-20)');
    expect(answer).toMatch(/advice.*\w+ \w+/);
  },
);
