import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import { describe, expect, test } from 'vitest';
import { clientMessages, editorMessages, messagesOf, nodeMessages, sandboxMessages } from './messages.ts';
import { NOT_ERRORS } from './not-errors.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const client = messagesOf(
  'packages/core/src/**/*.ts',
  clientMessages,
  /\/(labels|catalogue)\/|\/(testing|actions\.generated|build-notification)\.ts$/,
);
// The texts of the forms are not errors.
const node = messagesOf(
  'packages/n8n-nodes-factomos/nodes/**/*.ts',
  nodeMessages,
  /\/(description|resources|schema)\/|(properties|trigger-panel|\.node)\.ts$/,
);
const editor = messagesOf('packages/vscode-factomos/src/**/*.ts', editorMessages).filter(
  (text) =>
    !/^\$\(|\?$/.test(text) &&
    /[.!]( |$)|\b(cannot|could not|must|already|lost|failed|contains|unreadable)\b/.test(text),
);
// Its pages have texts of their own, and its actions answer as Factomos does.
const sandbox = messagesOf(
  'packages/sandbox/src/**/*.ts',
  sandboxMessages,
  /\/src\/(actions|serializers|documents|php|quirks\/quirk-values)\b|\/pages\/(?!(controls|receivers)\/)|messages\.ts$|\/compare\/(?!compare\.ts)/,
);
const filledIn = (text: string): string => text.replaceAll(/\{\d\}/g, '…');
const isError = (text: string): boolean => !NOT_ERRORS.has(filledIn(text));
const inFrench: unknown = JSON.parse(read('packages/vscode-factomos/l10n/bundle.l10n.fr.json'));

test('finds messages in each form that the sources have', () => {
  const source =
    "add({ message: `${action}: no answer` }); const is = x ? 'must be a list' : `has ${n} ` + 'lines'; throw pagingError(`the page ${n}`);";
  expect(clientMessages(source)).toEqual(['no answer', 'must be a list', 'has … lines', 'the page …']);
  expect(
    nodeMessages(
      "new NodeOperationError(node, `Line ${n} is empty`, { description: 'Do that.' }); fail(name, 'must be a date', 'Do that.'); problemPage(400, 'No keys received', 'Start again.'); hint(`Left out: ${n} rows.`);",
    ),
  ).toEqual(['Line … is empty', 'must be a date', 'No keys received', 'Left out: … rows.']);
  expect(nodeMessages("`<script>show('stopped', 'bad', 'It has expired.');`")).toEqual(['It has expired.']);
  expect(editorMessages("l10n.t('Created {0} of {1}', a, b)")).toEqual(['Created {0} of {1}']);
  expect(
    sandboxMessages(
      "run({ summary: 'Starts it.' }); throw new SandboxError('closed', `${file} is closed.`); refuse('Give one.'); return 'No such thing.';",
    ),
  ).toEqual(['… is closed.', 'Give one.', 'No such thing.']);
  expect([client, node, editor, sandbox].map(({ length }) => length > 90)).toEqual([true, true, true, true]);
});

test('sets aside only sentences that the sources have', () => {
  const found = new Set([...node, ...sandbox, ...editor.map(filledIn)]);
  expect([...NOT_ERRORS].filter((text) => !found.has(text))).toEqual([]);
});

describe.each(['docs/errors.md', 'docs/fr/erreurs.md'])('%s', (page) => {
  const cells = [...read(page).matchAll(/^\| (`[^|]+`) *\|/gm)].map(([, cell = '']) => cell);
  const explained = new Set(
    cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)),
  );
  const missing = (messages: readonly string[]): string[] =>
    messages.filter((text) => !explained.has(filledIn(text)));

  test('explains every message of the client', () => {
    expect(missing(client)).toEqual([]);
  });

  test('explains every message of the n8n nodes', () => {
    expect(missing(node.filter(isError))).toEqual([]);
  });

  test('explains every message of the sandbox', () => {
    expect(missing(sandbox.filter(isError))).toEqual([]);
  });

  test('explains every message of the VS Code extension, in its language', () => {
    const errors = editor.filter(isError);
    const shown = page.startsWith('docs/fr/')
      ? errors.map((text) => String(Reflect.get(Object(inFrench), text)))
      : errors;
    expect(missing(shown)).toEqual([]);
  });
});
