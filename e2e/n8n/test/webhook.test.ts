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
import { openWorkplace, type Workplace } from './workplace.ts';

let place: Workplace;
let workflow: Workflow;
let saved: SavedWorkflow;
let url: string;
beforeAll(async () => {
  place = await openWorkplace();
  workflow = chain('Every event', place.credential, factomosTrigger(['*'], { readBack: false }));
  saved = await createWorkflow(place.rest, workflow);
  url = productionUrl(place.n8n.url, workflow);
  await activateWorkflow(place.rest, saved);
});
afterAll(async () => {
  await place.close();
});

async function post(target: string, body: BodyInit, contentType?: string): Promise<number> {
  const answer = await fetch(target, {
    method: 'POST',
    // A Blob without a type is sent without a content type; a text is not.
    body: contentType === undefined && typeof body === 'string' ? new Blob([body]) : body,
    ...(contentType === undefined ? {} : { headers: { 'content-type': contentType } }),
  });
  await answer.text();
  return answer.status;
}

/** The execution that a request starts. */
async function executionOf(request: () => Promise<number>): Promise<Execution> {
  const before = await executionIds(place.rest, saved.id, 100);
  expect(await request()).toBe(200);
  const id = await until(
    async () => (await executionIds(place.rest, saved.id, 100)).find((other) => !before.includes(other)),
    { what: 'the execution' },
  );
  return await waitForExecution(place.rest, id);
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
    ['JSON said to be a form', 'application/x-www-form-urlencoded', json],
    [
      'JSON with a trailing comma said to be a form',
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
  ] as const)('sent as %s', async ([, contentType, body], { task }) => {
    const id = String(7000 + task.name.length);
    const execution = await executionOf(() => post(url, body(id), contentType));
    expect(execution).toMatchObject({ status: 'success', mode: 'webhook' });
    expect(execution.items['Factomos Trigger']).toMatchObject([{ event: 'create_invoice', id }]);
  });
});

test('refuses a request without the key, or with another one', async () => {
  const before = await executionIds(place.rest, saved.id, 100);
  const bare = url.replace(/\?.*/, '');
  expect(await post(bare, json('1'), 'application/json')).toBe(401);
  expect(await post(`${bare}?key=another-key-that-is-long`, json('1'), 'application/json')).toBe(401);
  expect(await executionIds(place.rest, saved.id, 100)).toEqual(before);
});

test('turns a body that is no notification into an execution that says so', async () => {
  const execution = await executionOf(() => post(url, '<html>Not Factomos</html>', 'text/html'));
  expect(execution.status).toBe('error');
  expect(execution.error).toContain('The body is not a Factomos notification.');
});

test('answers before it asks Factomos anything', async () => {
  await expectAnswerFirst(place.rest, place.n8n.url, place.sandbox);
});

test('answers only while the workflow is published', async () => {
  await deactivateWorkflow(place.rest, saved);
  await until(async () => (await post(url, json('1'), 'application/json')) === 404, {
    what: 'the webhook to be gone',
  });
  await activateWorkflow(place.rest, saved);
  await executionOf(() => post(url, json('2'), 'application/json'));
});
