import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCredential } from '@tools/n8n-harness/credentials';
import { runWorkflow, createWorkflow } from '@tools/n8n-harness/workflows';
import { waitForExecution } from '@tools/n8n-harness/executions';
import type { N8nRest } from '@tools/n8n-harness/rest';
import { at, textAt } from '@tools/json';
import { byId, chain, factomos, factomosTrigger, manualTrigger } from '@tools/n8n-harness/nodes';
import { startEnvironment, type TestEnvironment } from './test-environment.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await startEnvironment({ extra: { N8N_LOG_LEVEL: 'debug' } });
});
afterAll(async () => {
  await environment.close();
});

/** The key that Factomos posts to the connect page. */
const connected = { token: 'made_up_token_0815', secret: 'made-up-secret-y' };
const wrong = { token: 'made_up_token_4711', secret: 'made-up-secret-x' };

test('keeps token and secret out of the database, the logs and the executions of n8n', async () => {
  const { rest, sandbox, n8n, credential } = environment;
  const access = { token: sandbox.token, secret: sandbox.secret, url: sandbox.url };
  const wrongToken = await createCredential(rest, 'Wrong token', { ...access, token: wrong.token });
  const wrongSecret = await createCredential(rest, 'Wrong secret', { ...access, secret: wrong.secret });
  const read = factomos('Get Invoice', { resource: 'invoice', operation: 'get', invoiceId: byId('1001') });
  const refused = factomos('Get Invoice', {
    resource: 'invoice',
    operation: 'get',
    invoiceId: byId('999999'),
  });
  const run = async (name: string, ...[used, node]: [typeof credential, typeof read]): Promise<string> => {
    const { id } = await createWorkflow(rest, chain(name, used, manualTrigger(), node));
    const { status } = await waitForExecution(rest, await runWorkflow(rest, id, 'Start'));
    return status;
  };

  expect(await run('good', credential, read)).toBe('success');
  expect(await run('refused', credential, refused)).toBe('error');
  expect(await run('wrong token', wrongToken, read)).toBe('error');
  expect(await run('wrong secret', wrongSecret, read)).toBe('error');
  for (const fault of [
    { kind: 'garbage' },
    { kind: 'status', status: 500 },
    { kind: 'maintenance' },
  ] as const) {
    sandbox.faults.add(fault, { times: null });
    expect(await run(fault.kind, credential, read)).toBe('error');
    sandbox.faults.clear();
  }

  const trigger = factomosTrigger(['*']);
  const { id } = await createWorkflow(rest, chain('connect', wrongSecret, trigger));
  await rest.request('POST', `/workflows/${id}/run`, { triggerToStartFrom: { name: trigger.name } });
  const page = `${n8n.url}/webhook-test/${String(trigger.webhookId)}/factomos/connect`;
  const state = /"state":"(\w+)"/.exec(await (await fetch(page)).text())?.[1] ?? '';
  const body = new URLSearchParams({ api_key: connected.token, api_secret: connected.secret });
  expect((await fetch(`${page}?state=${state}`, { method: 'POST', body })).status).toBe(200);
  const taken = await fetch(`${page}?take=1&state=${state}`);
  expect(await taken.json()).toMatchObject({ apiKey: connected.token, apiSecret: connected.secret });

  const files = readdirSync(n8n.home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
  expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/database\.sqlite$/), n8n.log]));
  const contents = [
    ...files.map((file) => ({ file, bytes: readFileSync(file) })),
    ...(await exported(rest)).map(({ path, json }) => ({ file: path, bytes: Buffer.from(json) })),
  ];
  // Proves that the search works: it finds a text that was stored, in the database and in its journal.
  expect(contents.filter(({ bytes }) => bytes.includes('wrong secret'))).not.toEqual([]);
  expect(contents.filter(({ bytes }) => bytes.includes('invoice_formated_number'))).not.toEqual([]);
  const secrets = [access, wrong, connected].flatMap(({ token, secret }) => [token, secret]);
  for (const secret of secrets.flatMap(traces)) {
    expect(
      contents.filter(({ bytes }) => bytes.includes(secret)).map(({ file }) => `${file} has ${secret}`),
    ).toEqual([]);
  }
});

/** What the editor shows and lets people download: workflows, executions with their data, and credentials. */
async function exported(rest: N8nRest): Promise<{ path: string; json: string }[]> {
  const read = async (path: string): Promise<{ path: string; answer: unknown }> => ({
    path,
    answer: await rest.request('GET', path),
  });
  const lists = await Promise.all(['/workflows', '/credentials', '/executions?limit=100'].map(read));
  const single = lists.flatMap(({ path, answer }) => {
    const rows = at(answer, 'results') ?? answer;
    return (Array.isArray(rows) ? rows : []).map((row) => `${path.split('?')[0] ?? ''}/${textAt(row, 'id')}`);
  });
  expect(single.filter((path) => path.startsWith('/executions/')).length).toBeGreaterThan(5);
  const withData = single.map((path) =>
    path.startsWith('/credentials/') ? `${path}?includeData=true` : path,
  );
  return [...lists, ...(await Promise.all(withData.map(read)))].map(({ path, answer }) => ({
    path,
    json: JSON.stringify(answer),
  }));
}

/** A secret, its base64 form, and the key derived from it. */
const traces = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  createHash('md5').update(secret).digest('hex'),
];
