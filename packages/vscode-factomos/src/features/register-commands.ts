import { window, type Disposable } from 'vscode';
import type { App } from './app.ts';
import type { EstimateNode } from './estimates/estimate-item.ts';
import * as act from './commands.ts';
import type { DocumentPanels } from './document/document-panels.ts';
import type { Linked } from './document/document-commands.ts';
import {
  plain,
  sessionCommand,
  statusOf,
  targetCommand,
  targetsCommand,
  type SignIns,
} from './commands/register-command.ts';

const write = () => import('./write-commands.ts');
const dashboard = () => import('./dashboard/dashboard.ts');
const drafts = () => import('./drafts/drafts.ts');

/** Registers every command of the manifest. */
export function registerCommands(
  app: App,
  { signIn, trySandbox }: SignIns,
  panels: DocumentPanels,
): Disposable[] {
  const session = sessionCommand(app, signIn);
  const documentOf = (argument: unknown) => panels.refOf(argument);
  const document = targetCommand(session, documentOf);
  const documents = targetsCommand(session, documentOf);
  const linked = targetsCommand<Linked>(session, (argument) => documentOf(argument) ?? keyOfLink(argument));
  return [
    plain(app, 'signIn', () => signIn()),
    plain(app, 'trySandbox', trySandbox),
    plain(app, 'openSandboxPages', () => act.openSandboxPages(app)),
    plain(app, 'signOut', () => act.signOut(app)),
    plain(app, 'switchCompany', () => act.switchCompany(app)),
    plain(app, 'renameCompany', () => act.renameCompany(app)),
    plain(app, 'groupInvoices', () => act.groupInvoices(app.options)),
    plain(app, 'sortInvoices', () => act.sortInvoices(app.options)),
    plain(app, 'filterInvoices', () => act.filterInvoices(app.options)),
    plain(app, 'clearFilter', () => app.options.setFilter('')),
    plain(app, 'showLog', () => {
      app.log.show();
    }),

    session('newInvoice', async (s) => (await write()).newDocument(s, 'invoice', app.log)),
    session('newEstimate', async (s) => (await write()).newDocument(s, 'estimate', app.log)),
    session('refreshInvoices', async (s) => act.refreshInvoices(s), true),
    session('loadRest', async (s) => act.loadRest(s), true),
    session('goToInvoice', async (s) => {
      const row = await act.goToInvoice(s);
      if (row !== undefined) await act.showInvoice(app, row);
    }),
    session('showReceivables', async (s) => {
      (await dashboard()).showReceivables(s);
    }),
    window.registerWebviewPanelSerializer('factomos.receivables', {
      deserializeWebviewPanel: async (panel, state) => {
        (await dashboard()).restoreReceivables(await app.active.session(), panel, state);
      },
    }),
    session('exportReceivables', async (s) => (await dashboard()).exportReceivables(s)),
    session('addEstimate', async (s) => act.addEstimate(s)),
    session('openEstimateForm', async (s) => (await write()).openEstimateForm(s, app.log)),
    session('resolveUnknown', async (s) => (await write()).resolveUnknown(s)),
    session('showCalls', async (s) =>
      act.showCalls(s, () => {
        app.log.show();
      }),
    ),
    session(
      'refreshStatus',
      async (s, argument) => {
        const status = statusOf(argument);
        if (status !== undefined) await act.refreshStatus(s, status);
      },
      true,
    ),
    session(
      'loadMore',
      async (s, argument) => {
        const status = statusOf(argument);
        if (status !== undefined) await act.loadMore(s, status);
      },
      true,
    ),
    session('removeEstimate', async (s, argument) => {
      const entry = entryOf(argument);
      if (entry !== undefined) await act.removeEstimate(s, entry);
    }),

    document('openDocument', async (s, ref) => act.openDocument(s, ref, panels), true),
    document('openAsText', async (s, ref) => act.openAsText(s, ref), true),
    document('copyMarkdown', async (s, ref) => act.copyMarkdown(s, ref), true),
    document('readClient', async (s, ref) => act.readClient(s, ref), true),
    // The menu of several rows has the same commands under titles in the plural.
    ...['refreshDocument', 'refreshDocuments'].map((name) =>
      documents(name, async (s, refs) => act.refreshDocuments(s, refs), true),
    ),
    linked('openInBrowser', async (s, [target]) => act.openInBrowser(s, target), true),
    ...['copyLink', 'copyLinks'].map((name) =>
      linked(name, async (s, targets) => act.copyLinks(s, targets), true),
    ),
    document('newDraftLike', async (s, ref) => (await drafts()).newDraftLike(s, ref), true),
    document('copyNumber', async (s, ref) => act.copyNumber(s, ref)),
    document('sendInvoice', async (s, ref) => (await write()).sendInvoice(s, ref)),
    ...['sendReminder', 'sendReminders'].map((name) =>
      documents(name, async (s, refs) => (await write()).sendReminders(s, refs)),
    ),
    document('sendEstimate', async (s, ref) => (await write()).sendEstimate(s, ref)),
    document('transformEstimate', async (s, ref) => (await write()).transformEstimate(s, ref)),
    document('createCreditNote', async (s, ref) => (await write()).createCreditNote(s, ref)),
    document('addPayment', async (s, ref) => (await write()).addPayment(s, ref)),
    document(
      'showMailHistory',
      async (s, ref) => act.showMailHistory(s, ref, panels.isVisible(s, ref)),
      true,
    ),
    document('refreshEstimate', async (s, ref) => act.refreshEstimate(s, ref), true),
  ];
}

function keyOfLink(argument: unknown): { key: string } | undefined {
  const key = entryOf(argument)?.key;
  return key === undefined ? undefined : { key };
}

function entryOf(argument: unknown): EstimateNode['entry'] | undefined {
  return isEstimateNode(argument) ? argument.entry : undefined;
}

function isEstimateNode(argument: unknown): argument is EstimateNode {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    Reflect.get(argument, 'kind') === 'estimate' &&
    'entry' in argument
  );
}
