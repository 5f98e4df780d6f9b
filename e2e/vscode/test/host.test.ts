import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/place.ts';
import { runInHost } from '../src/run-in-host.ts';
import { pasteCredentials } from '../src/sign-in.ts';

const makePlace = useVsCode();

test('registers in the extension host what its manifest names, and hands out nothing', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'manifest');
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual([]);
});

test('lets a model look and draft, and spends on it the calls it says', async () => {
  const place = await makePlace();
  const { sandbox, workbench, workspace } = place;
  const { failure } = await runInHost(place, 'tools');
  await workbench.pick('Paste Key and Secret');
  await pasteCredentials(workbench, sandbox);
  // While VS Code runs tests it asks nothing and goes on as after a yes: what the tools ask is tested with the fake one.
  expect(await failure).toBeUndefined();
  expect(calledActions(sandbox)).toEqual(['listInvoice', 'getInvoice']);
  const draft: unknown = JSON.parse(readFileSync(join(workspace, 'drafts/by-a-model.invoice.json'), 'utf8'));
  expect(draft).toEqual({ client_id: '19', lines: [{ service_id: '19', quantity: 1, price: 10 }] });
});

test('checks, completes and explains a draft together with VS Code’s own JSON support', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'editor');
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual([]);
});

test('shows other extensions the name of a company and nothing else', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'account');
  await place.workbench.pick('Paste Key and Secret');
  await pasteCredentials(place.workbench, place.sandbox);
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual(['listInvoice']);
});
