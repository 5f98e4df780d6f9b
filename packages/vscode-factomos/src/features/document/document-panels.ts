import { randomBytes } from 'node:crypto';
import {
  commands,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { ActiveCompany } from '../../services/company/active-company.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { refOf, type DocumentRef } from '../../services/data/document-ref.ts';
import { commandOf, isDocumentCommand } from './document-command.ts';

/** The view type of the panels. The manifest uses it in `when` clauses and the activation event. */
export const DOCUMENT_PANEL = 'factomos.document';

type OwnedRef = DocumentRef & { readonly companyId: string };

interface OpenPanel {
  readonly ref: OwnedRef;
  readonly panel: WebviewPanel;
  /** Whether the panel shows a page yet. */
  isLoaded: boolean;
}

const REDRAW_AFTER_MS = 30;

/**
 * Manages one panel per document, which is reused when it is opened again and restored after a restart. A panel shows cached data and makes
 * no calls by itself.
 */
export class DocumentPanels implements WebviewPanelSerializer, Disposable {
  readonly #active: ActiveCompany;
  readonly #open = new Map<string, OpenPanel>();
  readonly #subscription: Disposable;
  #pending: NodeJS.Timeout | undefined;

  constructor(active: ActiveCompany) {
    this.#active = active;
    this.#subscription = window.registerWebviewPanelSerializer(DOCUMENT_PANEL, this);
  }

  /** The document whose panel has the focus, the target of commands from the title and the command palette. */
  get focused(): DocumentRef | undefined {
    return [...this.#open.values()].find(({ panel }) => panel.active)?.ref;
  }

  isVisible(session: CompanySession, ref: DocumentRef): boolean {
    return this.#open.get(keyOf({ ...ref, companyId: session.company.id }))?.panel.visible === true;
  }

  /** The document of a command's argument. Commands from a panel's title and the command palette name none: they apply to the focused one. */
  refOf(argument: unknown): DocumentRef | undefined {
    return refOf(argument) ?? (namesNothing(argument) ? this.focused : undefined);
  }

  /** Whether the panel of a command's document is on the screen. */
  isShown(argument: unknown): boolean {
    const ref = this.refOf(argument);
    return [...this.#open.values()].some(
      ({ ref: { kind, id }, panel }) => panel.visible && kind === ref?.kind && id === ref.id,
    );
  }

  /** Shows a document, in its existing panel if it has one. */
  async show(session: CompanySession, ref: DocumentRef, title: string): Promise<void> {
    const owned: OwnedRef = { kind: ref.kind, id: ref.id, companyId: session.company.id };
    const known = this.#open.get(keyOf(owned));
    if (known !== undefined) {
      known.panel.reveal(undefined, true);
      await this.#draw(known);
      return;
    }
    const panel = window.createWebviewPanel(
      DOCUMENT_PANEL,
      title,
      { viewColumn: this.#columnForReading(), preserveFocus: true },
      // A page that is kept is shown again at once, where it was scrolled to. It is small.
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true, retainContextWhenHidden: true },
    );
    await this.#adopt(panel, owned);
  }

  /** VS Code restores the panels of the last window, with the state that their page stored. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const ref = parseState(state);
    if (ref === undefined || this.#open.has(keyOf(ref))) panel.dispose();
    else {
      panel.webview.options = { enableScripts: true, localResourceRoots: [] };
      await this.#adopt(panel, ref);
    }
  }

  /** Redraws the panels, once for all changes in the same tick. */
  refresh(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined;
      for (const open of this.#open.values()) if (open.panel.visible) void this.#draw(open);
    }, REDRAW_AFTER_MS);
  }

  dispose(): void {
    clearTimeout(this.#pending);
    this.#subscription.dispose();
  }

  async #adopt(panel: WebviewPanel, ref: OwnedRef): Promise<void> {
    const open: OpenPanel = { ref, panel, isLoaded: false };
    this.#open.set(keyOf(ref), open);
    panel.onDidDispose(() => {
      this.#open.delete(keyOf(ref));
      void this.#setContext();
    });
    panel.onDidChangeViewState(() => {
      void this.#setContext();
      if (panel.visible) void this.#draw(open);
    });
    panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(open, message));
    void this.#setContext();
    await this.#draw(open);
  }

  async #draw(open: OpenPanel): Promise<void> {
    const { documentPanelBody, documentPage } = await import('./view/document-panel.ts');
    const session = await this.#active.session();
    const { ref, panel } = open;
    if (!this.#isOpen(open)) return;
    if (session?.company.id === ref.companyId)
      panel.title = session.documents.cached(ref)?.number ?? panel.title;
    const body = await documentPanelBody(session, ref);
    if (!this.#isOpen(open)) return;
    if (open.isLoaded) {
      await panel.webview.postMessage({ html: body.toString() });
      return;
    }
    open.isLoaded = true;
    const nonce = randomBytes(16).toString('base64url');
    panel.webview.html = documentPage({ body, title: panel.title, state: ref, nonce });
  }

  async #receive(open: OpenPanel, message: unknown): Promise<void> {
    const command = commandOf(message);
    // A page that was hidden is reloaded with its initial content.
    if (command === 'ready') await this.#draw(open);
    if (!isDocumentCommand(command)) return;
    try {
      await commands.executeCommand(`factomos.${command}`, open.ref);
    } finally {
      if (this.#isOpen(open)) await open.panel.webview.postMessage({ done: command });
    }
  }

  /** False for a panel that was closed while data was read. */
  #isOpen(open: OpenPanel): boolean {
    return this.#open.get(keyOf(open.ref)) === open;
  }

  async #setContext(): Promise<void> {
    await commands.executeCommand('setContext', 'factomos.focusedDocument', this.focused?.kind ?? '');
  }

  /** The column for reading: where documents are open already, otherwise beside the code, or the active column when it is empty. */
  #columnForReading(): ViewColumn {
    const read = [...this.#open.values()].find(({ panel }) => panel.visible)?.panel.viewColumn;
    if (read !== undefined) return read;
    return window.tabGroups.activeTabGroup.tabs.length === 0 ? ViewColumn.Active : ViewColumn.Beside;
  }
}

/** Commands in a panel's title get the panel's own URI, or nothing. */
function namesNothing(argument: unknown): boolean {
  return argument === undefined || (argument instanceof Uri && argument.scheme === 'webview-panel');
}

function keyOf({ companyId, kind, id }: OwnedRef): string {
  return `${companyId}/${kind}/${id}`;
}

/** Parses the state that a page stored, which is untrusted input. */
function parseState(state: unknown): OwnedRef | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const kind: unknown = Reflect.get(state, 'kind');
  const id: unknown = Reflect.get(state, 'id');
  const companyId: unknown = Reflect.get(state, 'companyId');
  if ((kind !== 'invoice' && kind !== 'estimate') || typeof id !== 'string' || typeof companyId !== 'string')
    return undefined;
  return { kind, id, companyId };
}
