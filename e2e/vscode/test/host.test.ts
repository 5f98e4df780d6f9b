import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { runInHost } from '../src/run-in-host.ts';
import { pasteCredentials } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

test('registers everything in its manifest in the extension host, and exports nothing', async () => {
  const environment = await startEnvironment();
  const { failure } = await runInHost(environment, 'manifest');
  expect(await failure).toBeUndefined();
  expect(calledActions(environment.sandbox)).toEqual([]);
});

test('lets a language model read and write drafts, with the documented number of calls', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench, workspace } = environment;
  const { failure } = await runInHost(environment, 'tools');
  await workbench.pick('Paste Key and Secret');
  await pasteCredentials(workbench, sandbox);
  // VS Code confirms everything while it runs tests: the confirmations are tested with the fake VS Code.
  expect(await failure).toBeUndefined();
  expect(calledActions(sandbox)).toEqual(['listInvoice', 'getInvoice']);
  const draft: unknown = JSON.parse(readFileSync(join(workspace, 'drafts/by-a-model.invoice.json'), 'utf8'));
  expect(draft).toEqual({ client_id: '19', lines: [{ service_id: '19', quantity: 1, price: 10 }] });
});

test('checks, completes and explains a draft together with VS Code’s own JSON support', async () => {
  const environment = await startEnvironment();
  const { failure } = await runInHost(environment, 'editor');
  expect(await failure).toBeUndefined();
  expect(calledActions(environment.sandbox)).toEqual([]);
});

test('shows other extensions only the name of a company', async () => {
  const environment = await startEnvironment();
  const { failure } = await runInHost(environment, 'account');
  await environment.workbench.pick('Paste Key and Secret');
  await pasteCredentials(environment.workbench, environment.sandbox);
  expect(await failure).toBeUndefined();
  expect(calledActions(environment.sandbox)).toEqual(['listInvoice']);
});
