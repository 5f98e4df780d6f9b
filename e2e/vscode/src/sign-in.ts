import type { Sandbox } from 'factomos-sandbox';
import type { TestEnvironment } from './test-environment.ts';
import { type Translate, withoutIcon } from './words.ts';
import type { Workbench } from './workbench.ts';

type Credentials = Pick<Sandbox, 'token' | 'secret'>;

/** Signs in by pasting key and secret. */
export async function signInByPaste(
  workbench: Workbench,
  credentials: Credentials,
  t: Translate = (english) => english,
): Promise<void> {
  await workbench.command(`Factomos: ${t('Sign In…')}`);
  await workbench.pick(withoutIcon(t('$(key) Paste Key and Secret')));
  await pasteCredentials(workbench, credentials);
  await workbench.status(/≤ \d/).waitFor();
}

/** Enters key and secret in the questions of the sign-in. */
export async function pasteCredentials(workbench: Workbench, { token, secret }: Credentials): Promise<void> {
  await workbench.asked('(1/2)');
  await workbench.type(token);
  await workbench.asked('(2/2)');
  await workbench.type(secret);
  await workbench.asked(/Name of the company|Nom de la société/);
  await workbench.type('Atelier Lumière');
}

/** Signs in and shows the pending invoices. */
export async function showInvoices({
  sandbox,
  workbench,
}: Pick<TestEnvironment, 'sandbox' | 'workbench'>): Promise<void> {
  await signInByPaste(workbench, sandbox);
  await showPending(workbench);
}

/** Shows the invoices that the sign-in has loaded. */
export async function showPending(workbench: Workbench): Promise<void> {
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  await workbench.row('Invoices', invoice).waitFor();
}

/** The accessible name of a loaded invoice's row. */
export const invoice = /^Invoice F\d{8}/;
