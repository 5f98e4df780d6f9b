import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { executionIds, waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { productionUrl, type Workflow } from '@tools/n8n-harness/workflow-file';
import {
  activateWorkflow,
  createWorkflow,
  deactivateWorkflow,
  type SavedWorkflow,
} from '@tools/n8n-harness/workflows';
import { chain, factomosTrigger, notification } from '@tools/n8n-harness/nodes';
import { expectAnswerFirst } from './answers-first.ts';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

let environment: TestEnvironment;
let workflow: Workflow;
let saved: SavedWorkflow;
let url: string;
beforeAll(async () => {
  environment = await startEnvironment();
  workflow = chain('Every event', environment.credential, factomosTrigger(['*'], { readBack: false }));
  saved = await createWorkflow(environment.rest, workflow);
  url = productionUrl(environment.n8n.url, workflow);
  await activateWorkflow(environment.rest, saved);
});
afterAll(async () => {
  await environment.close();
});

async function post(target: string, body: BodyInit, contentType?: string): Promise<number> {
  const answer = await fetch(target, {
    method: 'POST',
    // A Blob without a type is sent without a content type, unlike a string.
    body: contentType === undefined && typeof body === 'string' ? new Blob([body]) : body,
    ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
  });
  await answer.text();
  return answer.status;
}

/** The execution that a request starts. */
async function executionOf(request: () => Promise<number>): Promise<Execution> {
  const before = await executionIds(environment.rest, saved.id, 100);
  expect(await request()).toBe(200);
  const id = await until(
    async () =>
      (await executionIds(environment.rest, saved.id, 100)).find((other) => !before.includes(other)),
    { what: 'the execution' },
  );
  return await waitForExecution(environment.rest, id);
}

const json = (id: string): string => JSON.stringify(notification('create_invoice', id));
/** As in the manual's own sample. */
const trailingComma = (id: string): string => json(id).replace(/}$/, ',}');

describe('a notification reaches the workflow', () => {
  test.for([
    ['no content type', undefined, json],
    ['JSON', 'application/json', json],
    ['JSON with a charset', 'application/json; charset=utf-8', json],
    ['JSON with a trailing comma', 'application/json', trailingComma],
    ['JSON with a byte order mark', 'application/json', (id: string) => `\u{FEFF}${json(id)}`],
    ['JSON with the content type of a form', 'application/x-www-form-urlencoded', json],
    [
      'JSON with a trailing comma and the content type of a form',
      'application/x-www-form-urlencoded; charset=UTF-8',
      trailingComma,
    ],
    ['plain text', 'text/plain', json],
    ['plain text with a trailing comma', 'text/plain; charset=utf-8', trailingComma],
    ['HTML', 'text/html', json],
    ['XML', 'application/xml', json],
    ['text/xml', 'text/xml', json],
    ['bytes', 'application/octet-stream', json],
    ['multipart', 'multipart/form-data; boundary=none', json],
  ] as const)('when sent as %s', async ([, contentType, body], { task }) => {
    const id = String(7000 + task.name.length);
    const execution = await executionOf(() => post(url, body(id), contentType));
    expect(execution).toMatchObject({ status: 'success', mode: 'webhook' });
    expect(execution.items['Factomos Trigger']).toMatchObject([{ event: 'create_invoice', id }]);
  });
});

test('rejects a request without the key or with a wrong key', async () => {
  const before = await executionIds(environment.rest, saved.id, 100);
  const bare = url.replace(/\?.*/, '');
  expect(await post(bare, json('1'), 'application/json')).toBe(401);
  expect(await post(`${bare}?key=another-key-that-is-long`, json('1'), 'application/json')).toBe(401);
  expect(await executionIds(environment.rest, saved.id, 100)).toEqual(before);
});

test('reports a body that is not a notification in the execution', async () => {
  const execution = await executionOf(() => post(url, '<html>Not Factomos</html>', 'text/html'));
  expect(execution.status).toBe('error');
  expect(execution.error).toContain('The body is not a Factomos notification.');
});

test('responds before it calls Factomos', async () => {
  await expectAnswerFirst(environment.rest, environment.n8n.url, environment.sandbox);
});

test('responds only while the workflow is published', async () => {
  await deactivateWorkflow(environment.rest, saved);
  await until(async () => (await post(url, json('1'), 'application/json')) === 404, {
    what: 'the webhook to be gone',
  });
  await activateWorkflow(environment.rest, saved);
  await executionOf(() => post(url, json('2'), 'application/json'));
});
