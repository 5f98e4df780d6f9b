import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { callsOf } from '../src/calls.ts';
import { blockOf, draftOf, stateOf, writeDraft } from '../src/draft.ts';
import { useVsCode } from '../src/test-environment.ts';
import { signInByPaste } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

test('after Undo and another typed character, shows the existing invoice and creates no other', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const { page } = workbench;
  const name = 'again.invoice.json';
  const file = writeDraft(environment, name, draftOf(450.5));
  await signInByPaste(workbench, sandbox);
  await workbench.openFile(name);
  await workbench.clickLens('Create in Factomos');
  await workbench.answer('Create');
  await workbench.lens(/Created: F\d{8}/).waitFor();
  const { number } = blockOf(file) ?? {};

  await page.locator('.editor-instance .view-lines').first().click();
  await until(
    async () => {
      await page.keyboard.press('ControlOrMeta+Z');
      return await workbench.lens('was already created from').isVisible();
    },
    { what: 'Undo to bring the draft back' },
  );
  // Adds a character to the subject, in the third line.
  await page.keyboard.press('ControlOrMeta+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await page.keyboard.type('x');
  await workbench.shows('"Site web, novembrex"');
  await workbench.clickLens('Create Another…');
  await workbench.dialog.getByText(`${String(number)} was already created from ${name}.`).waitFor();
  // Presses the default button.
  await page.keyboard.press('Enter');
  await workbench.lens(/Created: F\d{8}/).waitFor();
  await until(() => Promise.resolve(stateOf(file) === 'created'), {
    what: 'the file to have its number again',
  });
  expect(blockOf(file)?.number).toBe(number);
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});

test('rejects a Windows-1252 draft read as UTF-8 without changing it, and creates it in its own encoding', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench, workspace } = environment;
  const name = 'latin.invoice.json';
  const file = join(workspace, name);
  const bytes = Buffer.from(
    `${JSON.stringify(draftOf(650, { objet: 'Réfection du café' }), undefined, 2)}\n`.replaceAll(
      '\n',
      '\r\n',
    ),
    'latin1',
  );
  writeFileSync(file, bytes);
  await signInByPaste(workbench, sandbox);
  await workbench.openFile(name);
  await workbench.lens(/first: 2/).waitFor();
  await workbench.command('Factomos: Create in Factomos…');
  await workbench.notification('is not in the encoding that VS Code uses for it').waitFor();
  expect(readFileSync(file)).toEqual(bytes);
  expect(callsOf(sandbox, 'createInvoice')).toBe(0);

  environment.server.writeSettings({ 'factomos.baseUrl': sandbox.url, 'files.encoding': 'windows1252' });
  // A file that was never open, since an open editor keeps its encoding.
  const second = join(workspace, 'second.invoice.json');
  copyFileSync(file, second);
  const reopened = await environment.reopen();
  await reopened.openFile('second.invoice.json');
  await reopened.shows('"Réfection du café"');
  await reopened.clickLens('Create in Factomos');
  await reopened.answer('Create');
  await reopened.lens(/Created: F\d{8}/).waitFor();
  const [entry] = sandbox.journal.entries({ action: 'createInvoice' });
  expect(entry?.parameters).toMatchObject({ objet: 'Réfection du café' });
  const written = readFileSync(second).toString('latin1');
  expect(written).toContain('"objet": "Réfection du café"');
  expect(written).toContain('"state": "created"');
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});
