import type * as vscode from 'vscode';
import { EventEmitter, Disposable } from './events.ts';
import { ui, type Prompt } from './ui.ts';
import { FakeTerminal, terminalEvents } from './terminals.ts';
import { Uri } from './uri.ts';
import { choose, FakeInputBox, FakeQuickPick } from './quick-input.ts';

interface Named {
  label: string;
}
type Button = string | { title: string; isCloseAffordance?: boolean };

/** What the extension shows apart from prompts. */
export const shownOnScreen = {
  statusBar: [] as { id: string; text: string; tooltip: unknown; visible: boolean; command: unknown }[],
  statusMessages: [] as string[],
  log: [] as string[],
  treeViews: new Map<string, FakeTreeView>(),
  decorationProviders: [] as vscode.FileDecorationProvider[],
  documents: [] as string[],
  columns: [] as unknown[],
  panels: [] as FakePanel[],
  serializers: new Map<string, vscode.WebviewPanelSerializer>(),
  terminals: [] as FakeTerminal[],
};

/** A webview panel: `html` and `posted` come from the extension, `receive` simulates messages of its page. */
export class FakePanel {
  title: string;
  visible = true;
  active = false;
  viewColumn: unknown;
  revealed = 0;
  readonly viewType: string;
  readonly received = new EventEmitter<unknown>();
  readonly stateChanged = new EventEmitter<unknown>();
  readonly disposed = new EventEmitter<void>();
  readonly posted: unknown[] = [];
  readonly webview: {
    html: string;
    options: unknown;
    postMessage: (message: unknown) => Promise<boolean>;
    onDidReceiveMessage: unknown;
  };
  readonly onDidChangeViewState = this.stateChanged.event;
  readonly onDidDispose = this.disposed.event;
  constructor(viewType: string, title: string, options: unknown, viewColumn?: unknown) {
    this.viewType = viewType;
    this.title = title;
    this.viewColumn = viewColumn;
    this.webview = {
      html: '',
      options,
      postMessage: (message) => {
        this.posted.push(message);
        return Promise.resolve(true);
      },
      onDidReceiveMessage: this.received.event,
    };
    shownOnScreen.panels.push(this);
  }
  reveal(): void {
    this.revealed += 1;
  }
  dispose(): void {
    shownOnScreen.panels.splice(shownOnScreen.panels.indexOf(this), 1);
    this.disposed.fire();
  }
}

export class FakeTreeView {
  message: string | undefined;
  title: string | undefined;
  description: string | undefined;
  badge: { tooltip: string; value: number } | undefined;
  visible = true;
  readonly expanded = new EventEmitter<{ element: unknown }>();
  readonly collapsed = new EventEmitter<{ element: unknown }>();
  readonly visibility = new EventEmitter<{ visible: boolean }>();
  readonly onDidExpandElement = this.expanded.event;
  readonly onDidCollapseElement = this.collapsed.event;
  readonly onDidChangeVisibility = this.visibility.event;
  readonly onDidChangeSelection = new EventEmitter<never>().event;
  readonly onDidChangeCheckboxState = new EventEmitter<never>().event;
  readonly selection: unknown[] = [];
  readonly revealed: unknown[] = [];
  readonly provider: vscode.TreeDataProvider<unknown>;
  constructor(provider: vscode.TreeDataProvider<unknown>) {
    this.provider = provider;
  }
  reveal(element: unknown): Promise<void> {
    this.revealed.push(element);
    return Promise.resolve();
  }
  dispose(): void {
    this.expanded.dispose();
  }
}

function message(kind: Prompt['kind']) {
  return (text: string, ...rest: unknown[]): Promise<unknown> => {
    const options = isOptions(rest[0]) ? rest[0] : undefined;
    const buttons = rest.slice(options === undefined ? 0 : 1).filter(isButton);
    const labels = buttons.map((button) => (typeof button === 'string' ? button : button.title));
    const modal = options?.modal ?? false;
    const answer = ui.next({ kind, title: text, modal, detail: options?.detail ?? '', options: labels });
    if (typeof answer !== 'string') return Promise.resolve(undefined);
    const index = labels.indexOf(answer);
    if (index < 0) throw new Error(`“${text}” has no button “${answer}”: ${labels.join(' | ')}`);
    return Promise.resolve(buttons[index]);
  };
}

function isOptions(value: unknown): value is vscode.MessageOptions {
  return typeof value === 'object' && value !== null && !('title' in value);
}

function isButton(value: unknown): value is Button {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'title' in value);
}

function chooseFile(title = ''): Promise<Uri | undefined> {
  const path = ui.next({ kind: 'input', title, modal: false, detail: '', options: [] });
  return Promise.resolve(typeof path === 'string' ? Uri.file(path) : undefined);
}

export const window = {
  showInformationMessage: message('info'),
  showWarningMessage: message('warning'),
  showErrorMessage: message('error'),
  showQuickPick(items: readonly (string | Named)[], options?: vscode.QuickPickOptions): Promise<unknown> {
    const list = items.map((item) =>
      typeof item === 'string' ? { label: item, given: item } : { label: item.label, given: item },
    );
    const title = options?.title ?? options?.placeHolder ?? '';
    const answer = ui.next({
      kind: 'quickPick',
      title,
      modal: false,
      detail: options?.placeHolder ?? '',
      options: list.map(({ label }) => label),
    });
    return Promise.resolve(typeof answer === 'string' ? choose(list, answer, title).given : undefined);
  },
  async showInputBox(options?: vscode.InputBoxOptions): Promise<string | undefined> {
    let detail = options?.prompt ?? '';
    for (;;) {
      const answer = ui.next({
        kind: 'input',
        title: options?.title ?? options?.prompt ?? '',
        modal: false,
        detail,
        options: [options?.value ?? ''],
      });
      if (typeof answer !== 'string') return undefined;
      const problem = await options?.validateInput?.(answer);
      if (problem === undefined || problem === null || problem === '') return answer;
      detail = typeof problem === 'string' ? problem : problem.message;
    }
  },
  showSaveDialog: (options?: vscode.SaveDialogOptions) => chooseFile(options?.title),
  showOpenDialog: async (options?: vscode.OpenDialogOptions) => {
    const chosen = await chooseFile(options?.title);
    return chosen && [chosen];
  },
  createQuickPick: () => new FakeQuickPick(),
  createInputBox: () => new FakeInputBox(),
  async withProgress(
    options: vscode.ProgressOptions,
    task: (progress: { report(value: unknown): void }, token: unknown) => Promise<unknown>,
  ): Promise<unknown> {
    const cancelled = new EventEmitter<void>();
    const token = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
    const prompt: Prompt = {
      kind: 'progress',
      title: options.title ?? '',
      modal: false,
      detail: typeof options.location === 'object' ? options.location.viewId : String(options.location),
      options: options.cancellable === true ? ['Cancel'] : [],
    };
    ui.shown.push(prompt);
    cancelProgress = () => {
      token.isCancellationRequested = true;
      cancelled.fire();
    };
    return await task({ report: () => undefined }, token);
  },
  createOutputChannel: () => {
    const write = (text: string): void => void shownOnScreen.log.push(text);
    return {
      info: write,
      warn: write,
      error: write,
      debug: write,
      trace: write,
      show: () => undefined,
      dispose: () => undefined,
    };
  },
  createStatusBarItem(id: string) {
    const item = { id, text: '', tooltip: undefined, visible: false, command: undefined, name: '' };
    shownOnScreen.statusBar.push(item);
    return Object.assign(item, {
      show: () => (item.visible = true),
      hide: () => (item.visible = false),
      dispose: () => (item.visible = false),
    });
  },
  setStatusBarMessage(text: string) {
    shownOnScreen.statusMessages.push(text);
    return new Disposable(() => undefined);
  },
  createTreeView(id: string, options: { treeDataProvider: vscode.TreeDataProvider<unknown> }) {
    const view = new FakeTreeView(options.treeDataProvider);
    shownOnScreen.treeViews.set(id, view);
    return view;
  },
  createWebviewPanel(
    viewType: string,
    title: string,
    { viewColumn }: { viewColumn: unknown },
    options: unknown,
  ) {
    shownOnScreen.columns.push(viewColumn);
    return new FakePanel(viewType, title, options, viewColumn);
  },
  registerWebviewPanelSerializer(viewType: string, serializer: vscode.WebviewPanelSerializer) {
    shownOnScreen.serializers.set(viewType, serializer);
    return new Disposable(() => shownOnScreen.serializers.delete(viewType));
  },
  registerFileDecorationProvider(provider: vscode.FileDecorationProvider) {
    shownOnScreen.decorationProviders.push(provider);
    return new Disposable(() => undefined);
  },
  showTextDocument(
    document: { uri?: { toString(): string }; content?: string },
    options?: { viewColumn?: unknown },
  ): Promise<unknown> {
    shownOnScreen.columns.push(options?.viewColumn);
    shownOnScreen.documents.push(document.content ?? document.uri?.toString() ?? '');
    return Promise.resolve({ document });
  },
  createTerminal(options: vscode.TerminalOptions) {
    const terminal = new FakeTerminal(options.name ?? '');
    shownOnScreen.terminals.push(terminal);
    return terminal;
  },
  onDidCloseTerminal: terminalEvents.closed.event,
  onDidChangeTerminalShellIntegration: terminalEvents.integrated.event,
  onDidEndTerminalShellExecution: terminalEvents.ended.event,
  activeTextEditor: undefined as unknown,
  visibleTextEditors: [] as unknown[],
  tabGroups: { activeTabGroup: { tabs: [] as unknown[] } },
  state: { focused: true, active: true },
  onDidChangeWindowState: new EventEmitter<never>().event,
};

let cancelProgress: () => void = () => undefined;

/** Presses “Cancel” on the newest progress notification. */
export function pressCancel(): void {
  cancelProgress();
}

export function resetScreen(): void {
  shownOnScreen.statusBar.length = 0;
  shownOnScreen.statusMessages.length = 0;
  shownOnScreen.log.length = 0;
  shownOnScreen.treeViews.clear();
  shownOnScreen.decorationProviders.length = 0;
  shownOnScreen.documents.length = 0;
  shownOnScreen.columns.length = 0;
  shownOnScreen.panels.length = 0;
  shownOnScreen.serializers.clear();
  window.visibleTextEditors.length = 0;
  window.tabGroups.activeTabGroup.tabs.length = 0;
  shownOnScreen.terminals.length = 0;
}
