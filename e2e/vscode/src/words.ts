import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as english from 'factomos-core/labels/en';
import * as frenchLabels from 'factomos-core/labels/fr';
import { isObject } from '@tools/json';
import { extension } from './paths.ts';

/** The extension's text for an English one, in the language of the workbench. */
export type Translate = (english: string) => string;

/** @throws for a text that has no French */
export function translator(french: boolean): Translate {
  if (!french) return (text) => text;
  const words = new Map([
    ...Object.entries(texts('l10n/bundle.l10n.fr.json')),
    ...manifestWords(),
    ...pairs(english.invoiceStatuses, frenchLabels.invoiceStatuses),
    ...pairs(english.paymentTypes, frenchLabels.paymentTypes),
  ]);
  return (text) => {
    const found = words.get(text);
    if (found === undefined) throw new Error(`No French for “${text}”`);
    return found;
  };
}

function manifestWords(): [string, string][] {
  return pairs(texts('package.nls.json'), texts('package.nls.fr.json'));
}

function pairs(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): [string, string][] {
  return Object.entries(from).map(([key, text]) => [text, to[key] ?? '']);
}

function texts(file: string): Record<string, string> {
  const content: unknown = JSON.parse(readFileSync(join(extension, file), 'utf8'));
  if (!isObject(content)) throw new Error(`${file} is not an object.`);
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, String(value)]));
}

/** A text as it is shown: its icon is a picture. */
export const withoutIcon = (text: string): string => text.replace(/^\$\([a-z~-]+\) /, '');

/** The start of a text as it is shown, up to what is filled in. */
export const start = (text: string): string => withoutIcon(text).split('{', 1)[0]?.trim() ?? '';
