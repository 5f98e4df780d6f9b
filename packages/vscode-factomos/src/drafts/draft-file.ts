import { setTimeout } from 'node:timers/promises';
import { getNodeValue, findNodeAtLocation, modify, applyEdits, parseTree, type Edit } from '../jsonc.ts';
import { l10n, Range, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { Notice } from '../errors/notice.ts';
import { BLOCK, readBlock, type DraftBlock } from './draft-block.ts';
import { replaceFile } from './replace-file.ts';

/** How long VS Code may take to see that an open file changed. */
const IN_STEP_MS = 3_000;

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
 * Writes what became of the draft, keeps the rest of the file as it is, and looks on disk whether it is there. Unsaved
 * typing is saved with it: a file changed behind an editor that holds such would be written over.
 */
export async function writeBlock(uri: Uri, block: DraftBlock): Promise<void> {
  const document = openDocument(uri);
  if (document?.isDirty === true) {
    await writeThroughEditor(document, block);
    return;
  }
  const text = await readFromDisk(uri);
  await writeText(uri, applyEdits(text, blockEdits(text, block)));
  await assertWritten(uri, block);
  if (document !== undefined) await bringInStep(document, block);
}

/** At once where that is possible, so that no crash leaves half a draft; else in place, as editors do. */
async function writeText(uri: Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  if (uri.scheme === 'file') {
    try {
      await replaceFile(uri.fsPath, bytes);
      return;
    } catch {
      // A folder that takes no new file, or a file that another program holds: writing in place says what is wrong.
    }
  }
  await workspace.fs.writeFile(uri, bytes);
}

async function writeThroughEditor(document: TextDocument, block: DraftBlock): Promise<void> {
  const before = document.getText();
  await replaceText(document, blockEdits(before, block));
  const after = document.getText();
  await document.save();
  try {
    await assertWritten(document.uri, block);
  } catch (error) {
    // The editor must not show what the disk does not know; what was typed since stays.
    if (document.getText() === after)
      await replaceText(document, [{ offset: 0, length: after.length, content: before }]);
    throw error;
  }
}

/** VS Code reads a file again that changed on disk, unless it is not watched, or somebody types just then. */
async function bringInStep(document: TextDocument, block: DraftBlock): Promise<void> {
  const until = Date.now() + IN_STEP_MS;
  while (!isInStep(document, block)) {
    if (document.isDirty || Date.now() > until) {
      const { isDirty } = document;
      await replaceText(document, blockEdits(document.getText(), block));
      // What is typed now is not ours to save: VS Code asks which of the two is meant, and both say what became of it.
      if (!isDirty) await document.save();
      return;
    }
    await setTimeout(20);
  }
}

function isInStep(document: TextDocument, block: DraftBlock): boolean {
  return document.isClosed || isSame(blockOf(document.getText()), block);
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
  if (!isSame(blockOf(await readFromDisk(uri)), block))
    throw new Notice(l10n.t('{0} could not be written.', nameOf(uri)));
}

function isSame(written: DraftBlock | undefined, block: DraftBlock): boolean {
  return written?.state === block.state && written.attempt === block.attempt;
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
