import { version } from 'factomos-sandbox/package.json';
import { commands, env, l10n, ProgressLocation, window, type CancellationToken } from 'vscode';
import { isLoopback, SANDBOX_URL } from '../../domain/local-address.ts';
import type { Services } from '../../services/services.ts';
import { openOrOfferCopy } from '../../services/host/open-external.ts';
import { UserError } from '../../domain/user-error.ts';
import { TerminalRun, type EndedRun } from '../../services/host/run-in-terminal.ts';
import type { Credentials } from '../../domain/company.ts';

/** The credentials of the sandbox's default data, which it also prints: not secret. */
export const SANDBOX_CREDENTIALS: Credentials = { token: 'sandbox_token_0001', secret: 'sandbox-secret-1' };

/** The version that this extension was built with: otherwise npx would run whatever is published later under this name. */
const COMMAND = `npx --yes factomos-sandbox@${version} start`;
const MIN_NODE = '22.13';
const POLL_MS = 500;
/** The first start includes a download. */
const GIVE_UP_AFTER_MS = 3 * 60_000;

/** Finds a sandbox on its default port, or starts one in a terminal. Undefined when cancelled or not started. */
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

/** Starts the sandbox in a terminal, and shows the reason when it does not start. */
async function start(): Promise<boolean> {
  const outcome = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Starting an embedded Factomos on this machine…'),
      cancellable: true,
    },
    async (_progress, token) => {
      const run = await TerminalRun.start(COMMAND, {
        name: l10n.t('Factomos Sandbox'),
        message: l10n.t('An embedded Factomos. Close this terminal to stop it.'),
      });
      try {
        return await wait(run, token);
      } finally {
        run.dispose();
      }
    },
  );
  if (outcome === 'started') return true;
  // A user who cancels or closes the terminal needs no explanation.
  if (outcome !== 'cancelled' && outcome !== 'closed') void sayWhy(outcome);
  return false;
}

async function wait(
  run: TerminalRun,
  token: CancellationToken,
): Promise<'started' | 'cancelled' | 'closed' | 'late' | EndedRun> {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  while (Date.now() < until) {
    if ((await look()) === 'sandbox') return 'started';
    if (token.isCancellationRequested) return 'cancelled';
    if (run.ended !== undefined) return run.ended;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return 'late';
}

async function sayWhy(outcome: EndedRun | 'late'): Promise<void> {
  const again = l10n.t('Try Again');
  const copy = l10n.t('Copy Command');
  const reason =
    outcome === 'late' ? l10n.t('It did not respond. See the terminal for details.') : reasonOf(outcome);
  const chosen = await window.showErrorMessage(l10n.t('The sandbox did not start. {0}', reason), again, copy);
  if (chosen === again) await commands.executeCommand('factomos.trySandbox');
  if (chosen === copy) await env.clipboard.writeText(COMMAND);
}

/** Common reasons as messages; otherwise the last line of npx's output. */
function reasonOf({ exitCode, output }: EndedRun): string {
  if (exitCode === 127 || /not recogni[sz]ed|command not found|npx: not found/i.test(output))
    return l10n.t('npx was not found. Install Node.js {0} or newer, which includes it.', MIN_NODE);
  if (output.includes('E404'))
    return l10n.t('The npm registry does not have {0}.', `factomos-sandbox@${version}`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/.test(output))
    return l10n.t('The npm registry cannot be reached. Check the network or npm’s proxy.');
  if (/EBADENGINE|Unsupported engine|node:sqlite|ERR_UNKNOWN_BUILTIN_MODULE/.test(output))
    return l10n.t('Node.js is too old. Install version {0} or newer.', MIN_NODE);
  const last = output.split('\n').findLast((line) => line.trim() !== '');
  return last === undefined
    ? l10n.t('npx ended with code {0}.', exitCode ?? '?')
    : l10n.t('npx ended with code {0}: {1}', exitCode ?? '?', last.trim());
}

/** Opens the pages of the active company's sandbox in the browser, otherwise those on the default port. */
export async function openSandboxPages({ active }: Pick<Services, 'active'>): Promise<void> {
  const company = (await active.session())?.company.baseUrl;
  for (const url of new Set([
    ...(company !== undefined && isLoopback(company) ? [company] : []),
    SANDBOX_URL,
  ])) {
    if ((await look(url)) !== 'sandbox') continue;
    await openOrOfferCopy(url);
    return;
  }
  const start = l10n.t('Start the Sandbox');
  const text = l10n.t('No sandbox is running on this machine.');
  if ((await window.showInformationMessage(text, start)) === start)
    await commands.executeCommand('factomos.trySandbox');
}

/** What responds at the URL. Only a sandbox has this page. */
async function look(url = SANDBOX_URL): Promise<'sandbox' | 'other' | 'nothing'> {
  try {
    const answer = await fetch(`${url}/_sandbox/state`, {
      signal: AbortSignal.timeout(2_000),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok ? 'sandbox' : 'other';
  } catch {
    return 'nothing';
  }
}
