import { type Sandbox } from 'factomos-sandbox';
import { type Workbench } from './workbench.ts';

/** Signs in by pasting key and secret, as somebody with an account would. */
export async function signInByPaste(
  workbench: Workbench,
  { token, secret }: Pick<Sandbox, 'token' | 'secret'>,
  name?: string,
): Promise<void> {
  await workbench.command('Factomos: Sign In');
  await pasteCredentials(workbench, { token, secret }, name);
}

/** Answers what signing in asks. */
export async function pasteCredentials(
  workbench: Workbench,
  { token, secret }: Pick<Sandbox, 'token' | 'secret'>,
  name = 'Atelier Lumière',
): Promise<void> {
  await workbench.pick('Paste Key and Secret');
  await workbench.asked('(1/2)');
  await workbench.type(token);
  await workbench.asked('(2/2)');
  await workbench.type(secret);
  await workbench.asked('Name of the company');
  await workbench.type(name);
}
