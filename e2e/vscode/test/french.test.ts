import { expect, test } from 'vitest';
import { look } from '../src/picture.ts';
import { useVsCode } from '../src/test-environment.ts';
import { pasteCredentials } from '../src/sign-in.ts';

const startEnvironment = useVsCode({ french: true });

test('is in French, also in a dark theme', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await workbench.page.emulateMedia({ colorScheme: 'dark' });
  await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
  await workbench.showViews('Factomos');
  await workbench.command('Factomos: Se connecter');
  await workbench.pick('Coller');
  await pasteCredentials(workbench, sandbox);
  await workbench.expand('Factures', /^En attente/);
  await workbench.row('Factures', /^Facture F\d{8}/).waitFor();
  await look(workbench, 'french');
  const rows = await workbench.rows('Factures');
  expect(rows.join('\n')).not.toMatch(/Overdue|Pending|Paid|due /);
});
