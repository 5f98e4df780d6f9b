import { expect, test } from 'vitest';
import { picture } from '../src/picture.ts';
import { useVsCode } from '../src/place.ts';
import { pasteCredentials } from '../src/sign-in.ts';

const makePlace = useVsCode({ french: true });

test('speaks French, also in the dark', async () => {
  const place = await makePlace({ settings: { 'workbench.colorTheme': 'Default Dark Modern' } });
  const { sandbox, workbench } = place;
  await workbench.showViews('Factomos');
  await workbench.command('Factomos: Se connecter');
  await workbench.pick('Coller');
  await pasteCredentials(workbench, sandbox);
  await workbench.expand('Factures', /^En attente/);
  await workbench.row('Factures', /^Facture F\d{8}/).waitFor();
  await picture(workbench, 'french');
  const rows = await workbench.rows('Factures');
  expect(rows.join('\n')).not.toMatch(/Overdue|Pending|Paid|due /);
});
