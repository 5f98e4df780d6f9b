import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const bundle: Record<string, string> = readStrings('l10n/bundle.l10n.fr.json');

function readStrings(file: string): Record<string, string> {
  const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${file} is not an object`);
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

/** The first argument of every `l10n.t(…)` in the source, and the calls in which it is not a literal. */
function stringsOf(file: string): { texts: string[]; problems: string[] } {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteralLike(first)) texts.push(first.text);
      else problems.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { texts, problems };
}

const found = globSync('src/**/*.ts', { cwd: root }).map(stringsOf);
const used = [...new Set(found.flatMap(({ texts }) => texts))].sort();
const places = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();

describe('every text of the user interface', () => {
  test('is a literal, so that it can be translated', () => {
    expect(found.flatMap(({ problems }) => problems)).toEqual([]);
    expect(used.length).toBeGreaterThan(200);
  });

  test('has a French translation, and there are no unused translations', () => {
    expect(Object.keys(bundle).sort()).toEqual(used);
  });

  test('keeps its placeholders in French', () => {
    const different = Object.entries(bundle).filter(
      ([english, french]) => places(english).join() !== places(french).join(),
    );
    expect(different).toEqual([]);
  });

  test('is translated', () => {
    // Texts that are the same in both languages.
    const same = new Set([
      'Client',
      'Date',
      '{0} × {1}',
      '{0} · {1}',
      '{0}: {1}',
      '$(person) {0}',
      'Factomos',
      'SIRET',
      'Date: {0}',
      'Client: {0}',
      'Client {0}',
    ]);
    expect(
      Object.entries(bundle).filter(([english, french]) => english === french && !same.has(english)),
    ).toEqual([]);
  });

  test('has no-break spaces in French before : ; ? ! and inside « »', () => {
    const french = [...Object.values(bundle), ...Object.values(readStrings('package.nls.fr.json'))];
    expect(french.filter((text) => / [:;?!»]|« |«[^\u00a0]|[^\u00a0]»/.test(text))).toEqual([]);
  });

  test('counts in French with a noun in the plural only where the number is never 1', () => {
    const alwaysMore = new Set([
      // One has a text of its own.
      '{0} calls',
      '{0} days overdue',
      '{0} links copied',
      '{0} reminders were sent.',
      '{0} unreadable',
      'Copy {0} links?',
      'Create {0} documents in Factomos?',
      'Create {0} draft files?',
      'Prepare reminders for {0} invoices?',
      'Read {0} documents again?',
      'Send {0} reminders?',
      '{0} draft files were created. Review them, then create their documents one by one or with “Create All Drafts in Folder…”.',
      // From 48 hours on.
      '{0} days ago',
      // A range, a limit or what exceeds it.
      '{0} days',
      '{0} to {1} calls',
      'A secret has exactly {0} characters; this one has {1}.',
      'There are {0} lines. The maximum here is {1}.',
      'Too long: the document has {0} values, and Factomos silently drops those after {1}. Split the document.',
    ]);
    const plural = Object.entries(bundle).filter(([, french]) =>
      /\{\d\}[ \u00a0](?:autres[ \u00a0])?(?!Vous|moins|puis|dans|plus|sans|vers|depuis)\p{L}{3,}s\b|\(s\)/u.test(
        french,
      ),
    );
    expect(plural.map(([english]) => english).filter((text) => !alwaysMore.has(text))).toEqual([]);
    expect([...alwaysMore].filter((text) => !(text in bundle))).toEqual([]);
  });

  test('keeps its icons in French', () => {
    const icons = (text: string): string => (text.match(/\$\([\w-]+\)/g) ?? []).join();
    expect(Object.entries(bundle).filter(([english, french]) => icons(english) !== icons(french))).toEqual(
      [],
    );
  });

  test('has French no-break spaces before : ; ? ! % and inside « »', () => {
    const french = [...Object.entries(bundle), ...Object.entries(readStrings('package.nls.fr.json'))];
    // Removes commands, URLs and code.
    const prose = (text: string): string => text.replace(/\]\([^)]*\)|`[^`]*`|https?:\/\/\S+/g, '');
    expect(
      french.filter(([, text]) =>
        /(?<![\u00a0\u202f])[;?!»%]|(?<=[\p{L}\d)}»]):|\u0020:|«(?!\u00a0)/u.test(prose(text)),
      ),
    ).toEqual([]);
  });

  test('uses « statut », and « état » only for the status bar', () => {
    const french = { ...bundle, ...readStrings('package.nls.fr.json') };
    expect(Object.values(french).filter((text) => /(?<!barre d’)état/i.test(text))).toEqual([]);
  });
});
