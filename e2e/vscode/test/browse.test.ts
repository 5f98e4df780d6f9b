import { expect, inject, it } from 'vitest';
import { makePlace } from '../src/place.ts';
import { signInByPaste } from '../src/sign-in.ts';

const vsix = inject('vsix');

it('signs in by paste with one call, and shows what is to pay', { retry: 1 }, async () => {
  await using place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  await signInByPaste(workbench, sandbox);
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  await workbench.row('Invoices', /F\d{8}/).waitFor();
  expect(sandbox.journal.entries().map(({ action }) => action)).toEqual(['listInvoice']);
});
