import { Disposable, languages, workspace, type TextDocument, type Uri } from 'vscode';
import type { Services } from '../../services/services.ts';
import type { draftDiagnostics } from './editor/draft-diagnostics.ts';
import { draftKindOf } from './file/draft-kind.ts';
import type { recordRenames } from './recover/record-renames.ts';

type Load = () => Promise<{
  draftDiagnostics: typeof draftDiagnostics;
  recordRenames: typeof recordRenames;
}>;

/** Updates the diagnostics of open drafts, and refreshes the lenses when their data may have changed. */
export function watchDrafts(
  { active, context }: Pick<Services, 'active' | 'context'>,
  load: Load,
  changed: (uri?: Uri) => void,
): Pick<Disposable, 'dispose'>[] {
  const storagePath = context.globalStorageUri.fsPath;
  const problems = languages.createDiagnosticCollection('factomos');
  const check = async (document: TextDocument): Promise<void> => {
    if (draftKindOf(document.uri) === undefined) return;
    const [drafts, session] = await Promise.all([load(), active.session()]);
    const clients = session?.data.current.clients ?? {};
    if (!document.isClosed) problems.set(document.uri, drafts.draftDiagnostics(document, clients));
  };
  const checkOpen = (): void => {
    for (const document of workspace.textDocuments) void check(document);
  };
  let ofSession: Disposable | undefined;
  const follow = async (): Promise<void> => {
    const session = await active.session();
    ofSession?.dispose();
    ofSession =
      session &&
      Disposable.from(
        session.data.onDidChange(() => {
          changed();
          checkOpen();
        }),
        session.guard.onDidChange(() => {
          changed();
        }),
        session.created.onDidChange(() => {
          changed();
        }),
      );
    changed();
    checkOpen();
  };
  // The explorer's menu for folders is available before any view was opened, and depends on whether somebody is signed in.
  void follow();
  return [
    problems,
    workspace.onDidOpenTextDocument((document) => {
      void check(document);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      void check(document);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      problems.delete(uri);
    }),
    active.onDidChange(() => {
      void follow();
    }),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (draftKindOf(uri) !== undefined) changed(uri);
    }),
    workspace.onDidRenameFiles(async ({ files }) => {
      const { recordRenames } = await load();
      recordRenames(storagePath, files);
      changed();
    }),
    {
      dispose: () => {
        ofSession?.dispose();
      },
    },
  ];
}
