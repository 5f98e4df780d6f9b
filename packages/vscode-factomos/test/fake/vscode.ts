/** Replaces `vscode` in unit tests: the part that the extension uses, driven by `ui` and inspected through `host`. */
import type * as vscode from 'vscode';
import * as hosted from './host.ts';
import * as items from './items.ts';
import * as language from './languages.ts';
import * as model from './language-model.ts';
import * as screen from './window.ts';

export * from './events.ts';
export * from './items.ts';
export * from './language-model.ts';
export {
  CodeAction,
  CodeActionKind,
  CodeLens,
  CompletionItem,
  Diagnostic,
  Hover,
  InlayHint,
  languages,
} from './languages.ts';
export * from './text.ts';
export * from './uri.ts';
export { authentication, commands, env, workspace } from './host.ts';
export { window } from './window.ts';

/** Tests run in English, the language of the strings in the source. */
export const l10n = {
  bundle: undefined,
  uri: undefined,
  t(first: string | { message: string; args?: unknown }, ...rest: (string | number | boolean)[]): string {
    const message = typeof first === 'string' ? first : first.message;
    return message.replace(/\{(\d+)\}/g, (whole, index: string) => String(rest[Number(index)] ?? whole));
  },
};

// The fake's exports have VS Code's names: a misspelled one does not compile.
export const names = {
  l10n: Object.keys(l10n),
  authentication: Object.keys(hosted.authentication),
  commands: Object.keys(hosted.commands),
  window: Object.keys(screen.window),
} satisfies Partial<Record<keyof typeof vscode, string[]>>;
hosted.commands satisfies Partial<Record<keyof typeof vscode.commands, unknown>>;
hosted.env satisfies Partial<Record<keyof typeof vscode.env, unknown>>;
hosted.workspace satisfies Partial<Record<keyof typeof vscode.workspace, unknown>>;
hosted.authentication satisfies Partial<Record<keyof typeof vscode.authentication, unknown>>;
screen.window satisfies Partial<Record<keyof typeof vscode.window, unknown>>;
language.languages satisfies Partial<Record<keyof typeof vscode.languages, unknown>>;
model.lm satisfies Partial<Record<keyof typeof vscode.lm, unknown>>;
items satisfies Partial<Record<keyof typeof vscode, unknown>>;
