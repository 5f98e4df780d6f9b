import { randomBytes } from 'node:crypto';
import { commands, l10n, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { commandOf } from '../document/document-command.ts';
import { documentPage } from '../document/view/document-page.ts';
import { receivablesBody } from './receivables-body.ts';

/** The commands that the page may send. All others are ignored. */
const COMMANDS = ['exportReceivables', 'loadRest'];
const REDRAW_AFTER_MS = 30;

/** The open panels, one per company. */
const open = new Map<string, WebviewPanel>();

/** Shows the receivables of the loaded data, and updates them when it changes. Makes no calls. */
export function showReceivables(session: CompanySession): void {
  const known = open.get(session.company.id);
  if (known !== undefined) {
    known.reveal();
    return;
  }
  const panel = window.createWebviewPanel('factomos.receivables', l10n.t('Who Owes Me'), ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
    enableFindWidget: true,
  });
  adopt(session, panel);
}

/** VS Code restores the panel of the last window. It is closed if its company is not the current one any more. */
export function restoreReceivables(
  session: CompanySession | undefined,
  panel: WebviewPanel,
  state: unknown,
): void {
  const companyId: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, 'companyId') : undefined;
  if (session === undefined || session.company.id !== companyId || open.has(session.company.id)) {
    panel.dispose();
    return;
  }
  panel.webview.options = { enableScripts: true, localResourceRoots: [] };
  adopt(session, panel);
}

function adopt(session: CompanySession, panel: WebviewPanel): void {
  const { id, label } = session.company;
  session.data.reload();
  open.set(id, panel);
  const body = () => receivablesBody(session.data.current, label);
  const send = (): void => void panel.webview.postMessage({ html: body().toString() });
  let pending: NodeJS.Timeout | undefined;
  const changes = session.data.onDidChange(() => {
    pending ??= setTimeout(() => {
      pending = undefined;
      if (panel.visible) send();
    }, REDRAW_AFTER_MS);
  });
  panel.onDidDispose(() => {
    open.delete(id);
    clearTimeout(pending);
    changes.dispose();
  });
  panel.onDidChangeViewState(() => {
    if (panel.visible) send();
  });
  panel.webview.onDidReceiveMessage(async (message: unknown) => {
    const command = commandOf(message);
    if (command === 'ready') send();
    if (typeof command !== 'string' || !COMMANDS.includes(command)) return;
    try {
      await commands.executeCommand(`factomos.${command}`);
    } finally {
      // The panel may have been closed meanwhile.
      if (open.get(id) === panel) await panel.webview.postMessage({ done: command });
    }
  });
  const nonce = randomBytes(16).toString('base64url');
  panel.webview.html = documentPage({ body: body(), title: panel.title, state: { companyId: id }, nonce });
}
