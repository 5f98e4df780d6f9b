import {
  CodeActionKind,
  EventEmitter,
  l10n,
  languages,
  Uri,
  window,
  workspace,
  type Disposable,
} from 'vscode';
import type { Services } from '../../services/services.ts';
import { plain, sessionCommand, type SignIns } from '../commands/register-command.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { UserError } from '../../domain/user-error.ts';
import { MEMORY_SCHEME, memoryTexts } from '../../services/host/memory-text.ts';
import { DRAFT_SELECTOR, draftKindOf } from './file/draft-kind.ts';
import { watchDrafts } from './watch-drafts.ts';

const load = () => import('./drafts.ts');

/** Registers the commands and editor features of draft files. */
export function registerDrafts(app: Services, { signIn }: SignIns): Pick<Disposable, 'dispose'>[] {
  const session = sessionCommand(app, signIn);
  const onFile = (
    name: string,
    run: (session: CompanySession, uri: Uri) => Promise<unknown>,
    isRead = false,
  ): Disposable => session(name, (s, argument) => run(s, draftOf(argument)), isRead);
  const changed = new EventEmitter<void>();
  const marked = new EventEmitter<Uri | undefined>();
  return [
    changed,
    marked,
    onFile('createDraft', async (s, uri) => (await load()).createDraft(s, uri)),
    onFile('lookForDraft', async (s, uri) => (await load()).lookForDraft(s, uri)),
    onFile('readDraftServices', async (s, uri) => (await load()).readDraftServices(s, uri), true),
    onFile('compareWithSent', async (s, uri) => (await load()).compareWithSent(s, uri)),
    session('createDrafts', async (s, argument) => {
      const folder = await folderOf(argument);
      if (folder !== undefined) await (await load()).createFolder(s, folder);
    }),
    session('makeRecurring', async (s, argument) =>
      (await load()).makeRecurring(s, argument instanceof Uri ? argument : undefined),
    ),
    session('linesFrom', async (s) => (await load()).linesFrom(s, app.context.workspaceState)),
    plain(app, 'newInvoiceDraft', async (argument) =>
      (await load()).newDraftFile(
        'invoice',
        argument instanceof Uri ? argument : undefined,
        await app.active.session(),
      ),
    ),
    plain(app, 'newEstimateDraft', async (argument) =>
      (await load()).newDraftFile(
        'estimate',
        argument instanceof Uri ? argument : undefined,
        await app.active.session(),
      ),
    ),
    languages.registerCodeLensProvider(DRAFT_SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => (await load()).draftLenses(document, await app.active.session()),
    }),
    languages.registerCompletionItemProvider(
      DRAFT_SELECTOR,
      {
        provideCompletionItems: async (document, position) =>
          (await load()).draftCompletions(document, position, await app.active.session()),
      },
      '"',
      ' ',
    ),
    languages.registerHoverProvider(DRAFT_SELECTOR, {
      provideHover: async (document, position) =>
        (await load()).draftHover(document, position, await app.active.session()),
    }),
    languages.registerInlayHintsProvider(DRAFT_SELECTOR, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: async (document) =>
        (await load()).draftInlayHints(document, await app.active.session()),
    }),
    languages.registerCodeActionsProvider(
      DRAFT_SELECTOR,
      {
        provideCodeActions: async (document, _range, { diagnostics }) =>
          (await load()).draftFixes(document, diagnostics, await app.active.session()),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: marked.event,
      provideFileDecoration: async (uri) =>
        draftKindOf(uri) === undefined ? undefined : (await load()).draftDecoration(uri),
    }),
    workspace.registerTextDocumentContentProvider(MEMORY_SCHEME, memoryTexts),
    ...watchDrafts(app, load, (uri) => {
      changed.fire();
      marked.fire(uri);
    }),
  ];
}

/** The file passed by a lens or the explorer, otherwise that of the active editor. */
function draftOf(argument: unknown): Uri {
  const uri = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
  if (uri === undefined || draftKindOf(uri) === undefined)
    throw new UserError(
      l10n.t('Open a draft first: a file whose name ends in .invoice.json or .estimate.json.'),
    );
  return uri;
}

async function folderOf(argument: unknown): Promise<Uri | undefined> {
  if (argument instanceof Uri) return argument;
  const [first] = workspace.workspaceFolders ?? [];
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Choose the folder with the drafts to create'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(first === undefined ? {} : { defaultUri: first.uri }),
    })) ?? [];
  return chosen;
}
