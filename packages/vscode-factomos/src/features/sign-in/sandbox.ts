import { version } from 'factomos-sandbox/package.json';
import { l10n, ProgressLocation, window } from 'vscode';
import { UserError } from '../../domain/user-error.ts';
import type { Credentials } from '../../domain/company.ts';

/** Where `factomos-sandbox start` listens unless told otherwise. */
export const SANDBOX_URL = 'http://127.0.0.1:4280';
/** What its seed begins with. Made up and printed by it: nothing secret. */
export const SANDBOX_CREDENTIALS: Credentials = { token: 'sandbox_token_0001', secret: 'sandbox-secret-1' };

/** The version that this extension was built with: without one, npx would run whatever is published next under this name. */
const COMMAND = `npx --yes factomos-sandbox@${version} start`;
const POLL_MS = 500;
/** The first start downloads it. */
const GIVE_UP_AFTER_MS = 3 * 60_000;

/** Finds a sandbox on its default port, or starts one in a terminal. Undefined when cancelled or it did not start. */
export async function trySandbox(): Promise<{ baseUrl: string; credentials: Credentials } | undefined> {
  const found = await look();
  if (found === 'other') {
    throw new UserError(
      l10n.t('Another program uses {0}, the address of the sandbox. Stop it and try again.', SANDBOX_URL),
    );
  }
  if (found === 'nothing' && !(await start())) return undefined;
  return { baseUrl: SANDBOX_URL, credentials: SANDBOX_CREDENTIALS };
}

async function start(): Promise<boolean> {
  const terminal = window.createTerminal({
    name: l10n.t('Factomos Sandbox'),
    message: l10n.t('An embedded Factomos. Close this terminal to stop it.'),
  });
  terminal.show(true);
  terminal.sendText(COMMAND);
  const started = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Starting an embedded Factomos on this machine…'),
      cancellable: true,
    },
    async (_progress, token) => {
      const until = Date.now() + GIVE_UP_AFTER_MS;
      // Whoever closes the terminal has read what it said.
      const isWanted = () => !token.isCancellationRequested && terminal.exitStatus === undefined;
      while (isWanted() && Date.now() < until) {
        if ((await look()) === 'sandbox') return true;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      return isWanted() ? false : undefined;
    },
  );
  if (started === false) {
    void window.showErrorMessage(
      l10n.t('The sandbox did not start. The terminal says why; it needs Node.js 22.13 or newer.'),
    );
  }
  return started === true;
}

/** What answers on the sandbox's default port. Only a sandbox has this page. */
async function look(): Promise<'sandbox' | 'other' | 'nothing'> {
  try {
    const answer = await fetch(`${SANDBOX_URL}/_sandbox/state`, {
      signal: AbortSignal.timeout(2_000),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok ? 'sandbox' : 'other';
  } catch {
    return 'nothing';
  }
}
