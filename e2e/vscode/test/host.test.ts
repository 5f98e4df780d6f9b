import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { until } from '../../../scripts/lib/until.ts';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/place.ts';
import { runInHost } from '../src/run-in-host.ts';
import { pasteCredentials } from '../src/sign-in.ts';
import { type Workbench } from '../src/workbench.ts';

const makePlace = useVsCode();

/** Says yes to whatever is asked until the tests end. Gives the questions. */
async function allowAll({ dialog }: Workbench, end: Promise<unknown>): Promise<string[]> {
  const questions: string[] = [];
  let ended = false;
  void end.then(() => (ended = true));
  await until(
    async () => {
      const shown = ended ? undefined : await dialog.elementHandles();
      for (const box of shown ?? []) {
        questions.push(await box.innerText());
        await dialog.getByRole('button', { name: /Allow|Yes|Continue/ }).click();
        await box.waitForElementState('hidden');
      }
      return ended;
    },
    { what: 'the tests to end' },
  );
  return questions;
}

it('registers in the extension host what its manifest names, and hands out nothing', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'manifest');
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual([]);
});

it('lets a model look and draft when it is allowed to, and never write', async () => {
  const place = await makePlace();
  const { sandbox, workbench, workspace } = place;
  const { failure } = await runInHost(place, 'tools');
  await workbench.pick('Paste Key and Secret');
  await pasteCredentials(workbench, sandbox);
  // Reading one invoice costs a call, and a draft is a file: both are asked.
  const questions = await allowAll(workbench, failure);
  expect(await failure).toBeUndefined();
  expect(questions).toEqual([
    expect.stringContaining('Use 1 call of Factomos?'),
    expect.stringContaining('Write a draft file?'),
  ]);
  expect(calledActions(sandbox)).toEqual(['listInvoice', 'getInvoice']);
  const draft: unknown = JSON.parse(readFileSync(join(workspace, 'drafts/by-a-model.invoice.json'), 'utf8'));
  expect(draft).toEqual({ client_id: '19', lines: [{ service_id: '19', quantity: 1, price: 10 }] });
});

it('checks, completes and explains a draft together with VS Code’s own JSON support', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'editor');
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual([]);
});

it('shows other extensions the name of a company and nothing else', async () => {
  const place = await makePlace();
  const { failure } = await runInHost(place, 'account');
  await place.workbench.pick('Paste Key and Secret');
  await pasteCredentials(place.workbench, place.sandbox);
  expect(await failure).toBeUndefined();
  expect(calledActions(place.sandbox)).toEqual(['listInvoice']);
});
