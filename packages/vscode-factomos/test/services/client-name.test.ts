import { expect, test } from 'vitest';
import { clientName } from '../../src/services/company/client-name.ts';
import { start } from '../support/start.ts';

test.each([
  ['Dupont', '19', 'Dupont'],
  ['', '20', '#20'],
  [undefined, '20', '#20'],
  ['', '19', 'Éléphant'],
  ['', undefined, undefined],
])('the name %j with the ID %j is shown as %j', async (name, id, shown) => {
  const session = await (await start()).session();
  session.data.update((data) => {
    data.clients['19'] = { id: '19', name: 'Éléphant', at: 1 };
  });
  expect(clientName(session, name, id)).toBe(shown);
});
