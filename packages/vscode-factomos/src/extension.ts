import { window, workspace, type ExtensionContext } from 'vscode';
import { Api } from './services/api/api.ts';
import { CallProgress } from './services/api/call-progress.ts';
import type { ViewId } from './services/api/call-scope.ts';
import type { App } from './features/app.ts';
import { FactomosAuthProvider } from './features/sign-in/auth-provider.ts';
import { CompanyStore } from './services/company/company-store.ts';
import type { CompanyRecord } from './domain/company.ts';
import { signIn, signInToSandbox } from './features/sign-in/sign-in.ts';
import { verify, type Verified } from './features/sign-in/verify.ts';
import { forgetCompany } from './features/sign-in/sign-out.ts';
import { CallCounts } from './services/api/call-counts.ts';
import { registerCommands } from './features/register-commands.ts';
import { type SignIns } from './features/commands/register-command.ts';
import { ActiveCompany } from './services/company/active-company.ts';
import { CompanySession } from './services/company/company-session.ts';
import { DocumentPanels } from './features/document/document-panels.ts';
import { DocumentProvider } from './features/document/document-provider.ts';
import { DOCUMENT_SCHEME } from './services/data/document-ref.ts';
import { registerDrafts } from './features/drafts/register-drafts.ts';
import { Log } from './services/host/log.ts';
import { dailyLimit } from './services/host/settings.ts';
import { registerTools } from './features/tools/register-tools.ts';
import { estimateViewState } from './features/estimates/estimate-view-state.ts';
import { expandFromView, invoiceViewState } from './features/invoices/view-state.ts';
import { EstimateView } from './features/estimates/estimate-view.ts';
import { InvoiceView } from './features/invoices/invoice-view.ts';
import { OpenRows } from './features/invoices/open-rows.ts';
import { OverdueDecorations } from './features/invoices/overdue-decorations.ts';
import { ViewOptions } from './features/invoices/view-options.ts';
import { keepViewsUpToDate } from './features/auto-refresh.ts';

/** Returns nothing: a return value would be accessible to all other extensions. */
export function activate(context: ExtensionContext): void {
  start(context);
}

/** Creates the parts of the extension. Nothing is read or called here: views and commands start when they are used. */
export function start(context: ExtensionContext): App {
  const log = new Log();
  const companies = new CompanyStore(context.secrets);
  const counts = new CallCounts(context.globalState);
  const options = new ViewOptions(context.workspaceState);
  const openRows = new OpenRows(context.workspaceState);
  const isVisible = (view: ViewId): boolean =>
    view === 'factomos.invoices' ? app.invoices.tree.visible : app.estimates.tree.visible;
  const progress = new CallProgress(isVisible);

  const active = new ActiveCompany(
    companies,
    { workspace: context.workspaceState, profile: context.globalState },
    async (company) => {
      const api = new Api({
        company,
        credentials: () => companies.find(company.id),
        counts,
        dailyLimit,
        progress,
        log,
      });
      const session = new CompanySession(company, api, context.globalStorageUri, context.globalState, log);
      await api.restoreHealth();
      return session;
    },
  );
  const invoices = new InvoiceView(
    () => invoiceViewState(app),
    (status) => expandFromView(app, status),
    openRows,
  );
  const estimates = new EstimateView(() => estimateViewState(app));
  const texts = new DocumentProvider(active);
  const panels = new DocumentPanels(active);
  const app: App = {
    context,
    log,
    companies,
    active,
    counts,
    isShown: (view, argument) => (view === undefined ? panels.isShown(argument) : isVisible(view)),
    options,
    openRows,
    invoices,
    estimates,
  };

  const signIns = signInsOf(app, progress);
  context.subscriptions.push(
    log,
    companies,
    counts,
    options,
    active,
    invoices,
    estimates,
    texts,
    panels,
    new FactomosAuthProvider(companies, signIns.signIn, (id) => forgetCompany({ context, companies }, id)),
    window.registerFileDecorationProvider(new OverdueDecorations()),
    workspace.registerTextDocumentContentProvider(DOCUMENT_SCHEME, texts),
    ...registerCommands(app, signIns, panels),
    ...registerDrafts(app, signIns),
    ...registerTools(app),
    ...keepViewsUpToDate(app, { texts, panels }),
  );
  return app;
}

function signInsOf(app: App, progress: CallProgress): SignIns {
  const { companies, counts, log, context } = app;
  const tryKey = async (record: CompanyRecord): Promise<Verified> => {
    log.hide(record.token, record.secret);
    return await verify({ counts, dailyLimit, progress, log, context }, record);
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
