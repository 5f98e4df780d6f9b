import { commands, l10n, window } from 'vscode';
import type { Log } from '../host/log.ts';
import { UserError } from '../../domain/user-error.ts';
import { preventsCalls } from '../api/health.ts';
import { GuardError } from '../write-guard/guard-error.ts';
import { explain, type Remedy } from './explain.ts';

const STATUS_MS = 5_000;

interface ReportOptions {
  /** Runs a read again when the user presses Try Again. */
  readonly retry?: () => Promise<unknown>;
  /** Whether the view that asked is on the screen, which shows what prevents calls until one succeeds. */
  readonly isShown?: boolean;
}

/** Shows an error as a message with buttons. VS Code cannot take a message back, so what a view shows itself is only mentioned in the status bar. */
export async function report(
  error: unknown,
  log: Log,
  { retry, isShown = false }: ReportOptions = {},
): Promise<void> {
  const { severity, message, remedies, document } = await explain(error);
  if (severity !== 'status' && !isOwn(error)) log.error(technical(error));
  if (severity === 'status') {
    window.setStatusBarMessage(message, STATUS_MS);
    return;
  }
  if (isShown && (await preventsCalls(error))) {
    window.setStatusBarMessage(firstSentence(message), STATUS_MS);
    return;
  }
  const offered = remedies.filter((remedy) => remedy !== 'retry' || retry !== undefined);
  const buttons = offered.map((remedy) => ({ title: label(remedy, document?.name), remedy }));
  const show = {
    info: window.showInformationMessage,
    warning: window.showWarningMessage,
    error: window.showErrorMessage,
  }[severity];
  const chosen = await show(message, ...buttons);
  switch (chosen?.remedy) {
    case undefined:
      return;
    case 'retry':
      await retry?.();
      return;
    case 'signIn':
      await commands.executeCommand('factomos.signIn');
      return;
    case 'calls':
      await commands.executeCommand('factomos.showCalls');
      return;
    case 'check':
      await commands.executeCommand('factomos.resolveUnknown');
      return;
    case 'startSandbox':
      await commands.executeCommand('factomos.trySandbox');
      await retry?.();
      return;
    case 'open':
      await commands.executeCommand('factomos.openDocument', document);
      return;
    case 'log':
      log.show();
  }
}

function label(remedy: Remedy, document = ''): string {
  switch (remedy) {
    case 'retry':
      return l10n.t('Try Again');
    case 'signIn':
      return l10n.t('Sign In Again');
    case 'calls':
      return l10n.t('Show Today’s Calls');
    case 'check':
      return l10n.t('Check');
    case 'startSandbox':
      return l10n.t('Start the Sandbox');
    case 'open':
      return l10n.t('Open {0}', document);
    case 'log':
      return l10n.t('Show Log');
  }
}

/** VS Code cuts long texts in the status bar. */
function firstSentence(text: string): string {
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}

/** Whether the message says everything. */
function isOwn(error: unknown): boolean {
  return error instanceof UserError || error instanceof GuardError;
}

/** The technical details for the log. */
function technical(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const causes: string[] = [];
  for (let cause: unknown = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    causes.push(`${cause.name}: ${cause.message}`);
  }
  return causes.join(' < ');
}
