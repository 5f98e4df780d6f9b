import { deepEqual, equal, ok } from 'node:assert/strict';
import { authentication, commands } from 'vscode';
import { activated } from './extension.ts';

/** Checks what another extension sees of a signed-in company: its name and no secret. */
export async function run(): Promise<void> {
  await activated();
  deepEqual(await authentication.getAccounts('factomos'), []);
  await commands.executeCommand('factomos.signIn');
  const accounts = await authentication.getAccounts('factomos');
  deepEqual(
    accounts.map(({ label }) => label),
    ['Atelier Lumière'],
  );
  const session = await authentication.getSession('factomos', [], { createIfNone: false, silent: true });
  equal(session, undefined, 'given without asking');
  const [account] = accounts;
  ok(account);
  const other = { ...account, id: 'f'.repeat(16) };
  const options = { createIfNone: false, silent: true, account: other } as const;
  equal(await authentication.getSession('factomos', [], options), undefined, 'of an unknown account');
  ok(!JSON.stringify(accounts).includes('secret'));
}
