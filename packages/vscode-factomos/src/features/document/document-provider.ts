import { EventEmitter, type Disposable, type TextDocumentContentProvider, type Uri } from 'vscode';
import type { ActiveCompany } from '../../services/company/active-company.ts';
import { refOfUri } from '../../services/data/document-ref.ts';

/** Provides the text of `factomos:` URIs from cached data only, since VS Code also requests it when it restores editors. */
export class DocumentProvider implements TextDocumentContentProvider, Disposable {
  readonly #active: ActiveCompany;
  readonly #changed = new EventEmitter<Uri>();

  readonly onDidChange = this.#changed.event;

  constructor(active: ActiveCompany) {
    this.#active = active;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const { documentMarkdown, notHeldMarkdown, overdueDays } = await import('./view/document-text.ts');
    const ref = refOfUri(uri);
    const session = await this.#active.session();
    if (ref === undefined || session?.company.id !== ref.companyId) return notHeldMarkdown();
    const document = session.documents.cached(ref);
    if (document === undefined) return notHeldMarkdown();
    const late = document.kind === 'invoice' ? overdueDays(document) : undefined;
    return documentMarkdown(document, await session.documents.knownLink(ref), late);
  }

  /** Updates open documents that may have changed. */
  refresh(uris: Iterable<Uri>): void {
    for (const uri of uris) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
