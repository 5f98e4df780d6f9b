import { setTimeout } from 'node:timers/promises';
import type { Edit } from '../../../bundles/jsonc.ts';
import { l10n, Range, workspace, WorkspaceEdit, type TextDocument, type Uri } from 'vscode';
import { UserError } from '../../../domain/user-error.ts';
import { blockEdits, blockIn, inAscii, withBlock } from './block-edits.ts';
import type { DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { replaceFile } from './replace-file.ts';
import { assertEncodable, decodeFile, isEncodable, type FileText } from './text-encoding.ts';

/** How long to wait until VS Code notices that an open file has changed. */
const IN_STEP_MS = 3_000;
/** A full disk, a used-up quota, a file that is too large, a disk that fails. */
const DISK_FAILURES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'];

/** Reads the text on disk rather than in an editor. Throws a UserError for a file that cannot be read or decoded. */
export async function readFromDisk(uri: Uri): Promise<string> {
  return (await readFileText(uri)).text;
}

/** Like `readFromDisk`, but undefined for a file that does not exist. */
export async function readIfPresent(uri: Uri): Promise<string | undefined> {
  try {
    await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return await readFromDisk(uri);
}

async function readFileText(uri: Uri): Promise<FileText> {
  try {
    return await decodeFile(uri, await workspace.fs.readFile(uri), openDocument(uri)?.encoding);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(l10n.t('The file {0} cannot be read: {1}', nameOf(uri), messageOf(error)));
  }
}

/** The text in an open editor, otherwise on disk. */
export async function textOf(uri: Uri): Promise<string> {
  return openDocument(uri)?.getText() ?? (await readFromDisk(uri));
}

/** Saves unsaved changes, so that the document is created from what the user sees. */
export async function saveDraft(uri: Uri): Promise<void> {
  const document = openDocument(uri);
  if (document?.isDirty !== true) return;
  await assertEncodable(uri, document.getText(), { encoding: document.encoding });
  if (!(await document.save()))
    throw new UserError(l10n.t('{0} could not be saved, so nothing was sent.', nameOf(uri)));
}

/**
 * Writes the state of the draft, keeps the rest of the file unchanged, and verifies it on disk. Unsaved changes are saved with it, since an
 * editor with unsaved changes would overwrite a file that was changed on disk.
 */
export async function writeBlock(uri: Uri, block: DraftBlock): Promise<void> {
  const document = openDocument(uri);
  if (document?.isDirty === true) {
    await writeThroughEditor(document, block);
    return;
  }
  const { text, encode } = await readFileText(uri);
  const bytes = await encode(withBlock(text, block, false)).catch(() => encode(withBlock(text, block, true)));
  await writeBytes(uri, bytes);
  await assertWritten(uri, block);
  if (document !== undefined) await bringInStep(document, block);
}

/** Writes atomically if possible, so that a crash cannot leave a truncated draft; otherwise in place, as editors do. */
async function writeBytes(uri: Uri, bytes: Uint8Array): Promise<void> {
  if (uri.scheme === 'file') {
    try {
      await replaceFile(uri.fsPath, bytes);
      return;
    } catch (error) {
      // Writing in place would empty the file first, and then fail in the same way.
      if (isDiskFailure(error)) throw error;
      // The folder allows no new files, or another program has the file open: writing in place reports the cause.
    }
  }
  await workspace.fs.writeFile(uri, bytes);
}

function isDiskFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISK_FAILURES.includes(String(error.code));
}

async function writeThroughEditor(document: TextDocument, block: DraftBlock): Promise<void> {
  const before = document.getText();
  await assertEncodable(document.uri, before, { encoding: document.encoding });
  await replaceText(document, await encodableEdits(document, block));
  const after = document.getText();
  await document.save();
  try {
    await assertWritten(document.uri, block);
  } catch (error) {
    // The editor must not show text that is not on disk; what was typed meanwhile is kept.
    if (document.getText() === after)
      await replaceText(document, [{ offset: 0, length: after.length, content: before }]);
    throw error;
  }
}

/** VS Code reloads a file that changed on disk, unless it is not watched or has unsaved changes. */
async function bringInStep(document: TextDocument, block: DraftBlock): Promise<void> {
  const until = Date.now() + IN_STEP_MS;
  while (!isInStep(document, block)) {
    if (document.isDirty || Date.now() > until) {
      const { isDirty } = document;
      await replaceText(document, await encodableEdits(document, block));
      // Changes that were typed just now are not saved: VS Code asks which version to keep, and both record the state.
      if (!isDirty) await document.save();
      return;
    }
    await setTimeout(20);
  }
}

async function encodableEdits(document: TextDocument, block: DraftBlock): Promise<Edit[]> {
  const text = document.getText();
  const edits = blockEdits(text, block);
  return (await isEncodable(withBlock(text, block, false), { encoding: document.encoding }))
    ? edits
    : inAscii(edits);
}

function isInStep(document: TextDocument, block: DraftBlock): boolean {
  return document.isClosed || isSame(blockIn(document.getText()), block);
}

/** Edits the text in the editor, where it can be undone; the file is not saved. */
export async function replaceText(document: TextDocument, edits: readonly Edit[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
    edit.replace(document.uri, range, content);
  }
  await workspace.applyEdit(edit);
}

async function assertWritten(uri: Uri, block: DraftBlock): Promise<void> {
  if (!isSame(blockIn(await readFromDisk(uri)), block))
    throw new UserError(l10n.t('{0} could not be written.', nameOf(uri)));
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
