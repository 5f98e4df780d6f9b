import { deepEqual, match, ok } from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type CompletionList,
  type Hover,
  languages,
  MarkdownString,
  Position,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { until } from '@tools/process/until';
import { activated } from './extension.ts';

/** VS Code's JSON language server reads the schema; its problems and the extension's are shown together. */
export async function run(): Promise<void> {
  await activated();
  const folder = workspace.workspaceFolders?.[0]?.uri;
  ok(folder, 'no folder is open');
  const draft = { client_id: 'nineteen', lines: [{ service_id: '19', quantity: 1, price: 10 }] };
  const uri = Uri.joinPath(folder, 'wrong.invoice.json');
  await workspace.fs.writeFile(uri, new TextEncoder().encode(`${JSON.stringify(draft, undefined, 2)}\n`));
  const document = await workspace.openTextDocument(uri);
  await commands.executeCommand('vscode.open', uri);

  await until(
    () =>
      languages
        .getDiagnostics(uri)
        .some(({ message }) => message.includes('client_id must be a Factomos ID')),
    { what: 'the problem of the client to be shown' },
  );
  const lenses: CodeLens[] = await commands.executeCommand('vscode.executeCodeLensProvider', uri);
  deepEqual(
    lenses.map(({ command }) => command?.title),
    ['$(error) Fix first: 1'],
  );

  const top = new Position(1, 2);
  await until(async () => (await proposals(document, top)).includes('payment_term'), {
    what: 'the fields of an invoice to be proposed',
  });
  const field = document.positionAt(document.getText().indexOf('quantity') + 2);
  const words = await until(
    async () => {
      const hovers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', uri, field);
      return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    },
    { what: 'the field to be explained' },
  );
  match(words, /\w{3}/);
}

async function proposals({ uri }: TextDocument, position: Position): Promise<string[]> {
  const { items }: CompletionList = await commands.executeCommand(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
}

function textOf(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString ? content.value : '';
}
