import { env, l10n, window, workspace, type Memento, type TextDocument } from 'vscode';
import { foldText } from '../../../bundles/core.ts';
import { findNodeAtLocation, getNodeValue, parseTree, type ParseError } from '../../../bundles/jsonc.ts';
import { guessRoles, hasHeading, mapColumns, type ParsedLine } from '../../../domain/lines/map-columns.ts';
import { MAX_LINES, parseLines } from '../../../domain/lines/parse-lines.ts';
import { UserError } from '../../../domain/user-error.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { fieldEdits } from '../file/block-edits.ts';
import { replaceText } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { emptyDraft, writeChosen } from '../file/new-draft-file.ts';
import { LineMemory } from './line-memory.ts';
import { previewLines } from './preview-lines.ts';
import { serviceOf, type LineDefaults } from './line-service.ts';

/**
 * Adds lines from the selection, or from the clipboard when nothing is selected or a draft is open: to that draft, otherwise to a new draft
 * file. Shows a preview first. Makes no calls.
 */
export async function linesFrom(session: CompanySession, state: Memento): Promise<void> {
  const editor = window.activeTextEditor;
  const draft =
    editor !== undefined && draftKindOf(editor.document.uri) !== undefined ? editor.document : undefined;
  const selected =
    editor === undefined || draft !== undefined ? '' : editor.document.getText(editor.selection);
  const text = selected.trim() === '' ? await env.clipboard.readText() : selected;
  const table = parseLines(text);
  if (table.rows.length === 0)
    throw new UserError(l10n.t('Select lines of text, or copy some: a list, CSV or a Markdown table.'));
  if (table.rows.length > MAX_LINES)
    throw new UserError(
      l10n.t('There are {0} lines. The maximum here is {1}.', table.rows.length, MAX_LINES),
    );
  const memory = new LineMemory(state, table);
  const isHeaded = hasHeading(table, foldText);
  const rows = isHeaded ? table.rows.slice(1) : table.rows;
  const chosen = await previewLines(session, {
    rows,
    heading: isHeaded ? table.rows[0] : undefined,
    roles: memory.roles ?? guessRoles(table, foldText),
    defaults: memory.defaults,
  });
  if (chosen === undefined) return;
  await memory.keep(chosen.roles, chosen.defaults);
  const lines = mapColumns(rows, chosen.roles).map((line) => draftLine(session, line, chosen.defaults));
  if (draft !== undefined) await addTo(draft, lines);
  else await writeNewDraft(session, lines);
}

/** Converts a line to a draft's format. Unknown values are left empty, and reported there. */
function draftLine(session: CompanySession, line: ParsedLine, { serviceId }: LineDefaults): object {
  const id = serviceOf(session, line) ?? serviceId ?? '';
  const price = line.price ?? session.data.current.services[id]?.price;
  return {
    service_id: id,
    ...(line.text === '' ? {} : { description: line.text }),
    quantity: asNumber(line.quantity ?? '1'),
    price: price === undefined ? '' : asNumber(String(price)),
  };
}

/** Numbers that a float represents exactly become numbers; others stay text, to keep all digits. */
function asNumber(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}

async function writeNewDraft(session: CompanySession, lines: readonly object[]): Promise<void> {
  const text = `${JSON.stringify({ ...emptyDraft('invoice'), lines }, undefined, 2)}\n`;
  const uri = await writeChosen('invoice', text, undefined, session);
  if (uri !== undefined) await window.showTextDocument(await workspace.openTextDocument(uri));
}

/** Appends to the existing lines. The file is not saved, so that the change can be undone. */
async function addTo(document: TextDocument, lines: readonly object[]): Promise<void> {
  const text = document.getText();
  const mistakes: ParseError[] = [];
  const root = parseTree(text, mistakes, { allowTrailingComma: true });
  const before = root && findNodeAtLocation(root, ['lines']);
  if (mistakes.length > 0 || root?.type !== 'object' || (before !== undefined && before.type !== 'array'))
    throw new UserError(l10n.t('Correct the JSON of the draft first.'));
  const known = (before?.children ?? []).map((line): unknown => getNodeValue(line));
  const all = [...known.filter((line) => !isGap(line)), ...lines];
  await replaceText(document, fieldEdits(text, 'lines', all));
}

/** Whether a line is the empty one of a new draft, which is replaced by the first real lines. */
function isGap(line: unknown): boolean {
  return (
    typeof line === 'object' &&
    line !== null &&
    ['service_id', 'description', 'price'].every((name) => (Reflect.get(line, name) ?? '') === '') &&
    !Reflect.has(line, 'title')
  );
}
