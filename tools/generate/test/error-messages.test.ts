import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The texts that an expression may give, with `…` for what is filled in. */
function textsOf(node: ts.Node | undefined): string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
  if (ts.isBinaryExpression(node))
    return textsOf(node.left).flatMap((left) => textsOf(node.right).map((right) => left + right));
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) => (ts.isPropertyAssignment(one) ? textsOf(one.initializer) : []));
  return [];
}

/** What `pick` finds at each node of a source; it says with `undefined` that its parts are to be looked at, too. */
function collect(source: string, pick: (node: ts.Node) => string[] | undefined): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const texts = pick(node);
    if (texts === undefined) ts.forEachChild(node, visit);
    else found.push(...texts);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  // The action comes first; a single word, and what is filled in as a whole, are no sentence.
  return found.map((text) => text.replace(/^…: /, '')).filter((text) => /[a-z]{2,}.* /.test(text));
}

const calleeOf = (node: ts.Node): string =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? node.expression.getText() : '';
const argumentOf = (node: ts.Node, index: number): ts.Node | undefined =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? node.arguments?.[index] : undefined;
const propertyOf = (node: ts.Node, names: readonly string[]): string[] =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && names.includes(node.name.getText())
    ? textsOf(node.initializer)
    : [];

/** Said of a field, wherever it stands; an error's message; why an outcome is unknown. */
function clientMessages(source: string): string[] {
  return collect(source, (node) => {
    const texts = [
      ...textsOf(node).filter((text) => /^(is|must|has|contains|cannot|could not) /.test(text)),
      ...propertyOf(node, ['message', 'problem', 'UNKNOWN_REASONS']),
      ...(calleeOf(node) === 'pagingError' ? textsOf(argumentOf(node, 0)) : []),
    ];
    return texts.length > 0 && !ts.isObjectLiteralExpression(node) ? texts : undefined;
  });
}

function nodeMessages(source: string): string[] {
  return collect(source, (node) => {
    const texts = [
      ...(calleeOf(node) === 'NodeOperationError' ? textsOf(argumentOf(node, 1)) : []),
      ...propertyOf(node, ['message']),
    ];
    return texts.length > 0 ? texts : undefined;
  });
}

const editorMessages = (source: string): string[] =>
  collect(source, (node) => (calleeOf(node) === 'l10n.t' ? textsOf(argumentOf(node, 0)) : undefined));

function messagesOf(pattern: string, messagesIn: (source: string) => string[], exclude?: RegExp): string[] {
  const paths = globSync(pattern, { cwd: root }).filter((path) => exclude?.test(path) !== true);
  return [...new Set(paths.flatMap((path) => messagesIn(read(path))))].toSorted();
}

const client = messagesOf(
  'packages/core/src/**/*.ts',
  clientMessages,
  /\/(labels|catalogue)\/|\/(testing|actions\.generated|build-notification)\.ts$/,
);
// Hints of an execution that succeeded are not errors.
const node = messagesOf(
  'packages/n8n-nodes-factomos/nodes/**/*.ts',
  nodeMessages,
  /\/(methods|connect|show-skipped\.ts|verify\/execute\.ts)/,
);
const editor = messagesOf(
  'packages/vscode-factomos/src/services/{errors/explain*,write-guard/guard-error}.ts',
  editorMessages,
).filter((text) => text !== 'Line {0}: {1}');
const inFrench: unknown = JSON.parse(read('packages/vscode-factomos/l10n/bundle.l10n.fr.json'));

test('finds messages in each form that the sources have', () => {
  const source =
    "add({ message: `${action}: no answer` }); const is = x ? 'must be a list' : `has ${n} ` + 'lines'; throw pagingError(`the page ${n}`);";
  expect(clientMessages(source)).toEqual(['no answer', 'must be a list', 'has … lines', 'the page …']);
  expect(nodeMessages('new NodeOperationError(node, `Line ${n} is empty`, { message })')).toEqual([
    'Line … is empty',
  ]);
  expect(editorMessages("l10n.t('Created {0} of {1}', a, b)")).toEqual(['Created {0} of {1}']);
  expect([client, node, editor].map(({ length }) => length > 20)).toEqual([true, true, true]);
});

describe.each(['docs/errors.md', 'docs/fr/erreurs.md'])('%s', (page) => {
  const explained = new Set([...read(page).matchAll(/^\| `([^`]+)`/gm)].map(([, text = '']) => text));
  const missing = (messages: readonly string[]): string[] => messages.filter((text) => !explained.has(text));

  test('explains every message of the client', () => {
    expect(missing(client)).toEqual([]);
  });

  test('explains every message of the n8n node', () => {
    expect(missing(node)).toEqual([]);
  });

  test('explains every message of the VS Code extension about a call, in its language', () => {
    const shown = page.startsWith('docs/fr/')
      ? editor.map((text) => String(Reflect.get(Object(inFrench), text)))
      : editor;
    expect(missing(shown.map((text) => text.replaceAll(/\{\d\}/g, '…')))).toEqual([]);
  });
});
