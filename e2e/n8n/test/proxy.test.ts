import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createCredential, type SavedCredential, testCredential } from '@tools/n8n-harness/credentials';
import { executionIds, waitForExecution } from '@tools/n8n-harness/executions';
import { startN8n, type N8n } from '@tools/n8n-harness/n8n';
import { chain, factomos, webhook } from '@tools/n8n-harness/nodes';
import { activateWorkflow, createWorkflow } from '@tools/n8n-harness/workflows';
import { listen } from '@tools/process/listen';
import { until } from '@tools/process/until';

/** A proxy that refuses all tunnels: a request through it certainly never reached Factomos. */
const tunnels: string[] = [];
const proxy = createServer((_, response) => {
  response.writeHead(403).end();
});
proxy.on('connect', ({ url }, socket) => {
  tunnels.push(url ?? '');
  socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 9\r\n\r\nForbidden');
});

const access = {
  token: 'made_up_token_0001',
  secret: 'made-up-secret-1',
  url: 'https://factomos.example',
};
let n8n: N8n;
let credential: SavedCredential;
let folder: string;

beforeAll(async () => {
  const port = await listen(proxy);
  folder = mkdtempSync(join(tmpdir(), 'factomos-proxy-'));
  const extra = { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1,localhost' };
  n8n = await startN8n({ tgz: inject('tgz'), folder, extra });
  credential = await createCredential(n8n.rest, 'Behind a proxy', access);
});
afterAll(async () => {
  await n8n.stop();
  proxy.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a write that a proxy refuses is reported as not done, and its key is released', async () => {
  const create = { resource: 'client', operation: 'create', category: 'client', clientCompanyName: 'Roux' };
  const write = factomos(
    'Create Client',
    { ...create, idempotencyKey: 'client-1' },
    { onError: 'continueRegularOutput' },
  );
  const workflow = chain('Behind a proxy', credential, webhook('proxy'), write);
  const saved = await createWorkflow(n8n.rest, workflow);
  await activateWorkflow(n8n.rest, saved);
  for (const count of [1, 2]) {
    await until(async () => (await fetch(`${n8n.url}/webhook/proxy`, { method: 'POST' })).ok, {
      what: 'the webhook',
    });
    const ids = await until(
      async () => {
        const all = await executionIds(n8n.rest, saved.id);
        return all.length === count ? all : undefined;
      },
      { what: `execution ${count}` },
    );
    const { items } = await waitForExecution(n8n.rest, ids[0] ?? '');
    expect(items['Create Client']).toMatchObject([
      { failed: true, details: { outcome: 'not done', reason: 'network' } },
    ]);
    // Once per execution, without automatic retries.
    expect(tunnels).toEqual(Array.from({ length: count }, () => 'factomos.example:443'));
  }
});

test('the credential test says that Factomos could not be reached, not that the secret is wrong', async () => {
  const { ok, message } = await testCredential(n8n.rest, credential, access);
  expect(ok).toBe(false);
  expect(message).toMatch(/proxy|reach/i);
  expect(message).not.toMatch(/Check the secret/);
});
