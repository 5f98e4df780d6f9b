import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import ts from 'typescript';

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
const argumentsOf = (node: ts.Node): readonly ts.Node[] =>
  ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
const propertyOf = (node: ts.Node, names: readonly string[]): string[] =>
  (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && names.includes(node.name.getText())
    ? textsOf(node.initializer)
    : [];

/** Said of a field, wherever it stands; an error's message; why an outcome is unknown. */
export function clientMessages(source: string): string[] {
  return collect(source, (node) => {
    const texts = [
      ...textsOf(node).filter((text) => /^(is|must|has|contains|cannot|could not) /.test(text)),
      ...propertyOf(node, ['message', 'problem', 'UNKNOWN_REASONS']),
      ...(calleeOf(node) === 'invalid' ? textsOf(argumentsOf(node)[1]) : []),
      ...(calleeOf(node) === 'pagingError' ? textsOf(argumentsOf(node)[0]) : []),
    ];
    return texts.length > 0 && !ts.isObjectLiteralExpression(node) ? texts : undefined;
  });
}

/** Which argument is the message. The last one of `fail` says what to do. */
function messageArgument(node: ts.Node): ts.Node | undefined {
  const given = argumentsOf(node);
  switch (calleeOf(node)) {
    case 'NodeOperationError':
    case 'problemPage':
      return given[1];
    case 'fail':
      return given[Math.max(0, given.length - 2)];
    case 'TypeError':
      return given[0];
    default:
      return undefined;
  }
}

/** Errors, hints of an execution, what a trigger answers or says of an event, and the sentences of the connect page. */
export function nodeMessages(source: string): string[] {
  return collect(source, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'description') return [];
    const message = messageArgument(node);
    if (message !== undefined) return textsOf(message);
    if (ts.isTemplateExpression(node) && node.getText().includes('<script')) return undefined;
    const texts = textsOf(node);
    const inScript = texts.flatMap((text) =>
      [...text.matchAll(/show\('[a-z-]+', 'bad', '([^']+)'/g)].map(([, sentence = '']) => sentence),
    );
    const own = [
      ...texts.filter((text) => /^["A-Z(…].* .*[.)]$/.test(text) && !/[<{;]/.test(text)),
      ...texts.filter((text) => /^(is "|must )/.test(text)),
      ...propertyOf(node, ['message']),
    ];
    if (inScript.length > 0) return inScript;
    return own.length > 0 ? own : undefined;
  });
}

/** What is not a message of the sandbox: the help of commands, and what other functions put into a sentence. */
const HELP = new Set(['summary', 'usage', 'wants', 'example']);

/** Errors of the sandbox, and other sentences that its command line prints. */
export function sandboxMessages(source: string): string[] {
  return collect(source, (node) => {
    if (ts.isPropertyAssignment(node) && HELP.has(node.name.getText())) return [];
    const given = argumentsOf(node);
    const callee = calleeOf(node);
    const message =
      callee === 'SandboxError'
        ? given[1]
        : ['misused', 'refuse', 'problem'].includes(callee)
          ? given[0]
          : undefined;
    if (message === undefined && ts.isObjectLiteralExpression(node)) return undefined;
    const texts = textsOf(message ?? node);
    const own = message === undefined ? texts.filter((text) => /^["A-Z(…-].* .*\.$/.test(text)) : texts;
    return own.length > 0 ? own : undefined;
  });
}

export const editorMessages = (source: string): string[] =>
  collect(source, (node) => (calleeOf(node) === 'l10n.t' ? textsOf(argumentsOf(node)[0]) : undefined));

export function messagesOf(
  pattern: string,
  messagesIn: (source: string) => string[],
  exclude?: RegExp,
): string[] {
  const paths = globSync(pattern, { cwd: root }).filter((path) => exclude?.test(path) !== true);
  const found = paths.flatMap((path) => messagesIn(readFileSync(join(root, path), 'utf8')));
  return [...new Set(found)].toSorted();
}
