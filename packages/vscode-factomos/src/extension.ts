import { window, workspace, type ExtensionContext } from 'vscode';
import { Api } from './api/api.ts';
import type { App } from './app.ts';
import { FactomosAuthProvider } from './auth/auth-provider.ts';
import { CompanyStore } from './auth/company-store.ts';
import type { CompanyRecord } from './auth/company-record.ts';
import { signIn, signInToSandbox } from './auth/sign-in.ts';
import { verify } from './auth/verify.ts';
import { forgetCompany } from './auth/sign-out.ts';
import { CallCounts } from './calls/call-counts.ts';
import { registerCommands } from './commands/register.ts';
import { type SignIns } from './commands/register-command.ts';
import { ActiveCompany } from './company/active-company.ts';
import { CompanySession } from './company/company-session.ts';
import { DocumentProvider } from './documents/document-provider.ts';
import { DOCUMENT_SCHEME } from './documents/document-ref.ts';
import { registerDrafts } from './drafts/register-drafts.ts';
import { Log } from './log.ts';
import { dailyLimit } from './settings.ts';
import { today } from './data/day.ts';
import { registerTools } from './tools/register-tools.ts';
import { estimateViewState, expandFromView, invoiceViewState } from './views/view-state.ts';
import { EstimateView } from './views/estimate-view.ts';
import { InvoiceView } from './views/invoice-view.ts';
import { OpenRows } from './views/open-rows.ts';
import { OverdueDecorations } from './views/overdue-decorations.ts';
import { ViewOptions } from './views/view-options.ts';
import { keepViewsCurrent } from './views/keep-current.ts';

/** What it returned would be every other extension's to use, keys and secrets with it: it returns nothing. */
export function activate(context: ExtensionContext): void {
  start(context);
}

/** Puts the parts together. Nothing is read or called here: the views and commands begin when they are used. */
export function start(context: ExtensionContext): App {
  const log = new Log();
  const companies = new CompanyStore(context.secrets);
  const counts = new CallCounts(context.globalState);
  const options = new ViewOptions(context.workspaceState);
  const openRows = new OpenRows(context.workspaceState);

  const active = new ActiveCompany(
    companies,
    { workspace: context.workspaceState, profile: context.globalState },
    async (company) => {
      const api = new Api({
        company,
        credentials: () => companies.find(company.id),
        counts,
        dailyLimit,
        log,
      });
      const session = new CompanySession(company, api, context.globalStorageUri, context.globalState, log);
      await api.recall();
      return session;
    },
  );
  const invoices = new InvoiceView(
    () => invoiceViewState(app),
    (status) => expandFromView(app, status),
    openRows,
  );
  const estimates = new EstimateView(() => estimateViewState(app));
  const app: App = { context, log, companies, active, counts, options, openRows, invoices, estimates };
  const documents = new DocumentProvider(active, async (status, term) => {
    const { isOverdue } = await import('./core.ts');
    return isOverdue({ invoice_status: status, payment_term_fr: term }, today());
  });

  const signIns = signInsOf(app);
  context.subscriptions.push(
    log,
    companies,
    counts,
    options,
    active,
    invoices,
    estimates,
    documents,
    new FactomosAuthProvider(companies, signIns.signIn, (id) => forgetCompany({ context, companies }, id)),
    window.registerFileDecorationProvider(new OverdueDecorations()),
    workspace.registerTextDocumentContentProvider(DOCUMENT_SCHEME, documents),
    ...registerCommands(app, signIns),
    ...registerDrafts(app, signIns),
    ...registerTools(app),
    ...keepViewsCurrent(app, documents),
  );
  return app;
}

function signInsOf(app: App): SignIns {
  const { companies, counts, log, context } = app;
  const tryKey = async (record: CompanyRecord): Promise<boolean> => {
    log.hide(record.token, record.secret);
    return await verify({ counts, dailyLimit, log, context }, record);
  };
  const chosen = async (record: CompanyRecord | undefined): Promise<CompanyRecord | undefined> => {
    if (record !== undefined) await app.active.choose(record.id);
    return record;
  };
  return {
    signIn: async (account) => chosen(await signIn({ companies, verify: tryKey }, account)),
    trySandbox: async () => chosen(await signInToSandbox({ companies, verify: tryKey })),
  };
}
