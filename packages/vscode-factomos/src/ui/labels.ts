import { env } from 'vscode';
import type * as en from '../bundles/labels-en.ts';
import type * as fr from '../bundles/labels-fr.ts';

/** Whether VS Code's language is French. All other languages get English, as with `l10n.t`. */
export function isFrench(): boolean {
  return /^fr\b/i.test(env.language);
}

/** Loads core's labels for parameters and errors, in the language of VS Code. */
export function loadLabels(): Promise<typeof en | typeof fr> {
  return isFrench() ? import('../bundles/labels-fr.ts') : import('../bundles/labels-en.ts');
}
