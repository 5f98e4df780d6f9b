import { commands, l10n, Uri, window, type Disposable } from 'vscode';
import { inScope, type ViewId } from '../../services/api/call-scope.ts';
import type { AccountToSignIn, CompanyRecord } from '../../domain/company.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { isStatus, type InvoiceStatus } from '../../domain/statuses.ts';
import { refOf } from '../../services/data/document-ref.ts';
import { UserError } from '../../domain/user-error.ts';
import { report } from '../../services/errors/report.ts';
import type { Services } from '../../services/services.ts';
import { exclusively } from './exclusive.ts';

/** The commands that load what the invoices view lists. */
const LOADING = new Set(['refreshInvoices', 'refreshStatus', 'loadMore', 'loadRest']);

export interface SignIns {
  readonly signIn: (account?: AccountToSignIn) => Promise<CompanyRecord | undefined>;
  readonly trySandbox: () => Promise<CompanyRecord | undefined>;
}

/** Registers a command whose errors are shown as messages. The same command on the same target runs once at a time. */
export function plain(
  services: Services,
  name: string,
  run: (argument: unknown, selected: unknown) => unknown,
  isRead = false,
): Disposable {
  const attempt = async (argument: unknown, selected: unknown): Promise<void> => {
    try {
      await run(argument, selected);
    } catch (error) {
      if (!isRead) void report(error, services.log);
      else {
        const retry = (): Promise<void> => attempt(argument, selected);
        void report(error, services.log, {
          retry,
          isShown: services.isShown(viewOf(name, argument), argument),
        });
      }
    }
  };
  // VS Code passes the row of the menu, and all selected rows if it is one of several.
  return commands.registerCommand(`factomos.${name}`, async (argument: unknown, selected: unknown) => {
    const view = viewOf(name, argument);
    await exclusively(`${name}/${keyOf(argument)}`, () =>
      inScope(view === undefined ? {} : { view }, () => attempt(argument, selected)),
    );
  });
}

type SessionRegister = (
  name: string,
  run: (session: CompanySession, argument: unknown, selected: unknown) => Promise<unknown>,
  isRead?: boolean,
) => Disposable;

/** Registers a command that needs a company. It offers to sign in first when there is none. */
export function sessionCommand(services: Services, signIn: SignIns['signIn']): SessionRegister {
  return (name, run, isRead = false) =>
    plain(
      services,
      name,
      async (argument, selected) => {
        let session = await services.active.session();
        if (session === undefined && (await signIn()) !== undefined)
          session = await services.active.session();
        if (session !== undefined) await run(session, argument, selected);
      },
      isRead,
    );
}

/** Registers a command on the target in its argument. */
export function targetCommand<T>(
  register: SessionRegister,
  targetOf: (argument: unknown) => T | undefined,
  allRead = false,
) {
  const several = targetsCommand(register, targetOf);
  return (
    name: string,
    run: (session: CompanySession, target: T) => Promise<unknown>,
    isRead = allRead,
  ): Disposable => several(name, async (session, [target]) => await run(session, target), isRead);
}

/** Registers a command on all selected targets, if the target of the menu is one of them. */
export function targetsCommand<T>(register: SessionRegister, targetOf: (argument: unknown) => T | undefined) {
  return (
    name: string,
    run: (session: CompanySession, targets: readonly [T, ...T[]]) => Promise<unknown>,
    isRead = false,
  ): Disposable =>
    register(
      name,
      async (session, argument, selected) => {
        // In the order of the view, not beginning with the row of the menu.
        const all = Array.isArray(selected) && selected.includes(argument) ? selected : [argument];
        const targets = all.map(targetOf).filter((target) => target !== undefined);
        if (targets.some((target) => belongsElsewhere(target, session)))
          throw new UserError(l10n.t('This document belongs to another company. Switch to it first.'));
        const [one, ...rest] = targets;
        if (one !== undefined) await run(session, [one, ...rest]);
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

/** The view of a command: the one that contains its row, or that it loads. */
function viewOf(name: string, argument: unknown): ViewId | undefined {
  if (LOADING.has(name)) return 'factomos.invoices';
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('row' in argument) return 'factomos.invoices';
  return 'entry' in argument ? 'factomos.estimates' : undefined;
}

function keyOf(argument: unknown): string {
  const ref = refOf(argument);
  if (ref !== undefined) return `${ref.kind}/${ref.id}`;
  return argument instanceof Uri ? argument.toString() : (statusOf(argument) ?? '');
}

/** The status of an argument: its name, as rows that load pass it, or its node, as menus do. */
export function statusOf(argument: unknown): InvoiceStatus | undefined {
  const given: unknown =
    typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'status') : argument;
  return typeof given === 'string' && isStatus(given) ? given : undefined;
}
