import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCES = 'packages/core/src/**/*.ts';
/** Labels are Factomos's and the products', and a made-up answer is not an error. */
const OTHER_FILES = /\/(labels|catalogue)\/|\/(testing|actions\.generated|build-notification)\.ts$/;
/** What is said of a field. */
const OF_A_FIELD = /^(is|must|has|contains|cannot|could not) /;
const NAMES = new Set(['message', 'problem', 'UNKNOWN_REASONS']);

/** The texts that an expression may give, with `…` for what is filled in. */
function textsOf(node: ts.Node): string[] {
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

/** Every message that a source file may give: by its place, or by how it begins. */
function messagesIn(source: string): string[] {
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
      if (node.initializer && NAMES.has(node.name.getText())) messages.push(...textsOf(node.initializer));
    } else if (ts.isCallExpression(node) && /^\w+Error$/.test(node.expression.getText())) {
      messages.push(...node.arguments.filter(ts.isTemplateExpression).flatMap(textsOf));
    }
    const texts = textsOf(node);
    messages.push(...texts.filter((text) => OF_A_FIELD.test(text)));
    if (texts.length === 0 || ts.isObjectLiteralExpression(node)) ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  // The action comes first, and a single word is the name of a problem.
  return messages.map((text) => text.replace(/^…: /, '')).filter((text) => /[a-z]{2,}.* /.test(text));
}

const messages = [
  ...new Set(
    globSync(SOURCES, { cwd: root })
      .filter((path) => !OTHER_FILES.test(path))
      .flatMap((path) => messagesIn(readFileSync(join(root, path), 'utf8'))),
  ),
].toSorted();

test('finds messages in each form that the sources have', () => {
  expect(
    messagesIn(
      "add({ message: `${action}: no answer` }); const is = x ? 'must be a list' : `has ${n} ` + 'lines'; throw pagingError(`the page ${n}`);",
    ).toSorted(),
  ).toEqual(['has … lines', 'must be a list', 'no answer', 'the page …']);
  expect(messages.length).toBeGreaterThan(80);
});

test.each(['docs/errors.md', 'docs/fr/erreurs.md'])('%s explains every message of the client', (page) => {
  const explained = new Set(
    [...readFileSync(join(root, page), 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(([, text = '']) => text),
  );
  expect(messages.filter((message) => !explained.has(message))).toEqual([]);
});
