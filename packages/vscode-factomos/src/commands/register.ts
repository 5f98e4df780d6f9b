import { commands, l10n, Uri, window, type Disposable } from 'vscode';
import type { App } from '../app.ts';
import type { CompanyRecord } from '../auth/company-record.ts';
import type { AccountToSignIn } from '../auth/sign-in.ts';
import type { CompanySession } from '../company/company-session.ts';
import { isStatus, type InvoiceStatus } from '../data/statuses.ts';
import { refOf } from '../documents/document-ref.ts';
import { Notice } from '../errors/notice.ts';
import { report } from '../errors/report.ts';
import type { EstimateNode } from '../views/estimate-item.ts';
import * as act from './commands.ts';
import type { Linked } from './document-commands.ts';
import { exclusively } from './exclusive.ts';

export interface SignIns {
  readonly signIn: (account?: AccountToSignIn) => Promise<CompanyRecord | undefined>;
  readonly trySandbox: () => Promise<CompanyRecord | undefined>;
}

/** Every command of the manifest. */
export function registerCommands(app: App, { signIn, trySandbox }: SignIns): Disposable[] {
  const session = sessionCommand(app, signIn);
  const document = targetCommand(session, refOf);
  const linked = targetCommand<Linked>(session, (argument) => refOf(argument) ?? keyOfLink(argument), true);
  return [
    plain(app, 'signIn', () => signIn()),
    plain(app, 'trySandbox', trySandbox),
    plain(app, 'signOut', () => act.signOut(app)),
    plain(app, 'switchCompany', () => act.switchCompany(app)),
    plain(app, 'renameCompany', () => act.renameCompany(app)),
    plain(app, 'groupInvoices', () => act.groupInvoices(app.options)),
    plain(app, 'filterInvoices', () => act.filterInvoices(app.options)),
    plain(app, 'clearFilter', () => app.options.setFilter('')),
    plain(app, 'showLog', () => {
      app.log.show();
    }),

    session('newInvoice', async (s) => act.newDocument(s, 'invoice', app.log)),
    session('newEstimate', async (s) => act.newDocument(s, 'estimate', app.log)),
    session('refreshInvoices', async (s) => act.refreshInvoices(s), true),
    session('loadRest', async (s) => act.loadRest(s)),
    session('goToInvoice', async (s) => {
      const row = await act.goToInvoice(s);
      if (row !== undefined) await act.showInvoice(app, row);
    }),
    session('addEstimate', async (s) => act.addEstimate(s)),
    session('openEstimateForm', async (s) => act.openEstimateForm(s, app.log)),
    session('checkUnknown', async (s) => act.checkUnknown(s)),
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

    document('openDocument', async (s, ref) => act.openDocument(s, ref), true),
    document('refreshDocument', async (s, ref) => s.documents.read(ref), true),
    linked('openInBrowser', async (s, target) => act.openInBrowser(s, target)),
    linked('copyLink', async (s, target) => act.copyLink(s, target)),
    document('copyNumber', async (s, ref) => act.copyNumber(s, ref)),
    document('sendInvoice', async (s, ref) => act.sendInvoice(s, ref)),
    document('sendEstimate', async (s, ref) => act.sendEstimate(s, ref)),
    document('transformEstimate', async (s, ref) => act.transformEstimate(s, ref)),
    document('createCreditNote', async (s, ref) => act.createCreditNote(s, ref)),
    document('addPayment', async (s, ref) => act.addPayment(s, ref)),
    document('showMailHistory', async (s, ref) => act.showMailHistory(s, ref), true),
    document('refreshEstimate', async (s, ref) => act.refreshEstimate(s, ref), true),
  ];
}

/** A command whose every error is shown as a sentence. The same command on the same thing runs once at a time. */
export function plain(
  app: App,
  name: string,
  run: (argument: unknown) => unknown,
  isRead = false,
): Disposable {
  const attempt = async (argument: unknown): Promise<void> => {
    try {
      await run(argument);
    } catch (error) {
      // Only what changes nothing may be tried again at the press of a button.
      void report(error, app.log, isRead ? () => attempt(argument) : undefined);
    }
  };
  return commands.registerCommand(`factomos.${name}`, async (argument: unknown) => {
    await exclusively(`${name}/${keyOf(argument)}`, () => attempt(argument));
  });
}

type SessionRegister = (
  name: string,
  run: (session: CompanySession, argument: unknown) => Promise<unknown>,
  isRead?: boolean,
) => Disposable;

/** A command that needs a company: it asks to sign in first when there is none. */
export function sessionCommand(app: App, signIn: SignIns['signIn']): SessionRegister {
  return (name, run, isRead = false) =>
    plain(
      app,
      name,
      async (argument) => {
        let session = await app.active.session();
        if (session === undefined && (await signIn()) !== undefined) session = await app.active.session();
        if (session !== undefined) await run(session, argument);
      },
      isRead,
    );
}

/** A command on something that its argument names. */
function targetCommand<T>(
  register: SessionRegister,
  targetOf: (argument: unknown) => T | undefined,
  allRead = false,
) {
  return (
    name: string,
    run: (session: CompanySession, target: T) => Promise<unknown>,
    isRead = allRead,
  ): Disposable =>
    register(
      name,
      async (session, argument) => {
        const target = targetOf(argument);
        if (belongsElsewhere(target, session))
          throw new Notice(l10n.t('This document belongs to another company. Switch to it first.'));
        if (target !== undefined) await run(session, target);
        else void window.showInformationMessage(l10n.t('Choose a document in the Factomos view first.'));
      },
      isRead,
    );
}

function belongsElsewhere(target: unknown, { company }: CompanySession): boolean {
  const owner: unknown =
    typeof target === 'object' && target !== null ? Reflect.get(target, 'companyId') : undefined;
  return owner !== undefined && owner !== company.id;
}

function keyOfLink(argument: unknown): { key: string } | undefined {
  const key = entryOf(argument)?.key;
  return key === undefined ? undefined : { key };
}

function keyOf(argument: unknown): string {
  const ref = refOf(argument);
  if (ref !== undefined) return `${ref.kind}/${ref.id}`;
  return argument instanceof Uri ? argument.toString() : (statusOf(argument) ?? '');
}

/** A status by name, as rows that load give it, or its node, as menus do. */
function statusOf(argument: unknown): InvoiceStatus | undefined {
  const given: unknown =
    typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'status') : argument;
  return typeof given === 'string' && isStatus(given) ? given : undefined;
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
