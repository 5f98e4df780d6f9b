import { getNodeValue, findNodeAtLocation, modify, applyEdits, parseTree, type Edit } from 'jsonc-parser';
import { l10n, Range, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { Notice } from '../errors/notice.ts';
import { BLOCK, readBlock, type DraftBlock } from './draft-block.ts';

/** The text on disk, whatever an editor shows. */
export async function readFromDisk(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    throw new Notice(l10n.t('The file {0} cannot be read: {1}', nameOf(uri), messageOf(error)));
  }
}

/** The text as an editor shows it, else as it is on disk. */
export async function textOf(uri: Uri): Promise<string> {
  return openDocument(uri)?.getText() ?? (await readFromDisk(uri));
}

/** What is created is what one sees: unsaved changes go to disk first. */
export async function saveDraft(uri: Uri): Promise<void> {
  const document = openDocument(uri);
  if (document?.isDirty !== true) return;
  if (!(await document.save()))
    throw new Notice(l10n.t('{0} could not be saved, so nothing was sent.', nameOf(uri)));
}

/**
 * Writes what became of the draft, keeps the rest of the file as it is, and looks on disk whether it is there.
 * Where an editor is open it goes through the editor: a file changed behind unsaved typing would be written over.
 */
export async function writeBlock(uri: Uri, block: DraftBlock): Promise<void> {
  const document = openDocument(uri);
  if (document === undefined) {
    const text = await readFromDisk(uri);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(applyEdits(text, blockEdits(text, block))));
    await assertWritten(uri, block);
  } else {
    const before = document.getText();
    await replaceText(document, blockEdits(before, block));
    const after = document.getText();
    await document.save();
    try {
      await assertWritten(uri, block);
    } catch (error) {
      // The editor must not show what the disk does not know; what was typed since stays.
      if (document.getText() === after)
        await replaceText(document, [{ offset: 0, length: after.length, content: before }]);
      throw error;
    }
  }
}

async function replaceText(document: TextDocument, edits: readonly Edit[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(document.uri, range, content);
  }
  await workspace.applyEdit(edit);
}

async function assertWritten(uri: Uri, block: DraftBlock): Promise<void> {
  const written = blockOf(await readFromDisk(uri));
  if (written?.state !== block.state || written.attempt !== block.attempt)
    throw new Notice(l10n.t('{0} could not be written.', nameOf(uri)));
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function openDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === wanted);
}

function blockOf(text: string): DraftBlock | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [BLOCK]);
  return node && readBlock(getNodeValue(node));
}

function blockEdits(text: string, block: DraftBlock): Edit[] {
  return modify(text, [BLOCK], block, {
    formattingOptions: {
      insertSpaces: !/^\t/m.test(text),
      tabSize: /^( +)"/m.exec(text)?.[1]?.length ?? 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
