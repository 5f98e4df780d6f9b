import type * as vscode from 'vscode';
import { Disposable } from './events.ts';
import type { Position, Range } from './text.ts';
import type { Uri } from './uri.ts';

/** The language features that the extension has registered. */
export const offered = {
  lenses: [] as vscode.CodeLensProvider[],
  completions: [] as vscode.CompletionItemProvider[],
  hovers: [] as vscode.HoverProvider[],
  inlayHints: [] as vscode.InlayHintsProvider[],
  codeActions: [] as vscode.CodeActionProvider[],
  problems: new Map<string, readonly Diagnostic[]>(),
};

export function resetLanguages(): void {
  offered.lenses.length = 0;
  offered.completions.length = 0;
  offered.hovers.length = 0;
  offered.inlayHints.length = 0;
  offered.codeActions.length = 0;
  offered.problems.clear();
}

export class CodeLens {
  readonly range: Range;
  readonly command: vscode.Command | undefined;
  constructor(range: Range, command?: vscode.Command) {
    this.range = range;
    this.command = command;
  }
}

export class CompletionItem {
  readonly label: string;
  readonly kind: number | undefined;
  constructor(label: string, kind?: number) {
    this.label = label;
    this.kind = kind;
  }
}

export class Hover {
  readonly contents: unknown[];
  constructor(contents: unknown) {
    this.contents = [contents];
  }
}

export class InlayHint {
  paddingLeft?: boolean;
  readonly position: Position;
  readonly label: string;
  constructor(position: Position, label: string) {
    this.position = position;
    this.label = label;
  }
}

export class CodeAction {
  edit?: vscode.WorkspaceEdit;
  diagnostics?: vscode.Diagnostic[];
  isPreferred?: boolean;
  readonly title: string;
  readonly kind: unknown;
  constructor(title: string, kind?: unknown) {
    this.title = title;
    this.kind = kind;
  }
}

export const CodeActionKind = { QuickFix: 'quickfix' } as const;

export class Diagnostic {
  source?: string;
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  constructor(range: Range, message: string, severity = 0) {
    this.range = range;
    this.message = message;
    this.severity = severity;
  }
}

function into<T>(list: T[]) {
  return (_selector: unknown, provider: T): Disposable => {
    list.push(provider);
    return new Disposable(() => undefined);
  };
}

export const languages = {
  registerCodeLensProvider: into(offered.lenses),
  registerCompletionItemProvider: into(offered.completions),
  registerHoverProvider: into(offered.hovers),
  registerInlayHintsProvider: into(offered.inlayHints),
  registerCodeActionsProvider: into(offered.codeActions),
  createDiagnosticCollection: () => ({
    set: (uri: Uri, problems: readonly Diagnostic[]) => offered.problems.set(uri.toString(), problems),
    delete: (uri: Uri) => offered.problems.delete(uri.toString()),
    dispose: () => undefined,
  }),
};
