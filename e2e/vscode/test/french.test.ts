import { expect, inject, it } from 'vitest';
import { picture } from '../src/picture.ts';
import { makePlace } from '../src/place.ts';

const vsix = inject('vsix');

it('speaks French', { retry: 1 }, async () => {
  const place = await makePlace({ vsix, french: true });
  const { sandbox, workbench } = place;
  await workbench.showViews('Factomos');
  await workbench.command('Factomos: Se connecter');
  await workbench.pick('Coller');
  await workbench.asked('(1/2)');
  await workbench.type(sandbox.token);
  await workbench.asked('(2/2)');
  await workbench.type(sandbox.secret);
  await workbench.asked('Nom de la société');
  await workbench.type('Atelier Lumière');
  await workbench.expand('Factures', /^En attente/);
  await workbench.row('Factures', /^Facture F\d{8}/).waitFor();
  await picture(workbench, 'french');
  const rows = await workbench.rows('Factures');
  expect(rows.join('\n')).not.toMatch(/Overdue|Pending|Paid|due /);
});
