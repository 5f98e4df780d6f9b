/** A line as a text gives it: cells of a table, or one text. */
export interface TextTable {
  /** The cells of each row, trimmed. Every row has at least one. */
  readonly rows: readonly (readonly string[])[];
  readonly kind: 'list' | 'csv' | 'markdown';
}

/** More is no invoice; the rest is left out and said to be. */
export const MAX_LINES = 200;

const LIST_MARK = /^\s*(?:[-*+•–]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/;
const SEPARATORS = ['\t', ';', ','] as const;

/**
 * Reads lines from a Markdown table or list, CSV (with tabs, semicolons or commas) or plain text. In time that grows with the
 * text alone.
 */
export function parseLines(text: string): TextTable {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every((line) => line.trim().startsWith('|')))
    return { kind: 'markdown', rows: markdownRows(lines) };
  const listed = lines.filter((line) => LIST_MARK.test(line)).length;
  const separator = listed * 2 > lines.length ? undefined : separatorOf(lines);
  if (separator !== undefined) return { kind: 'csv', rows: csvRows(source, separator) };
  return {
    kind: 'list',
    rows: lines.map((line) => [line.replace(LIST_MARK, '').trim()]).filter(([cell]) => cell !== ''),
  };
}

function markdownRows(lines: readonly string[]): string[][] {
  return lines.map(markdownCells).filter((cells) => cells.length > 0 && !cells.every(isRule));
}

function isRule(cell: string): boolean {
  return /^:?-+:?$/.test(cell);
}

/** `\|` is a character of a cell. */
function markdownCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.trim().slice(1);
  for (let index = 0; index < inner.length; index++) {
    const character = inner.charAt(index);
    if (character === '\\' && inner.charAt(index + 1) === '|') {
      cell += '|';
      index += 1;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}

/** What every line has, and the rarer ones first: a comma stands in sentences and amounts too. */
function separatorOf(lines: readonly string[]): (typeof SEPARATORS)[number] | undefined {
  const [tab, semicolon, comma] = SEPARATORS;
  for (const separator of [tab, semicolon])
    if (lines.length > 0 && lines.every((line) => line.includes(separator))) return separator;
  // Commas only in a table that has a heading, or as many in each of several lines.
  const counts = new Set(lines.map((line) => line.replace(/"[^"]*"/g, '').split(comma).length));
  return lines.length > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2) ? comma : undefined;
}

/** RFC 4180, with any separator; a quote that is never closed ends with the text. */
function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let start = 0;
  let cell = '';
  let isQuoted = false;
  /** Nothing but spaces so far: only there a quote opens a cell. */
  let isBlank = true;
  const endCell = (end: number): void => {
    row.push((cell + text.slice(start, end)).trim());
    cell = '';
    isBlank = true;
    start = end + 1;
  };
  const endRow = (end: number): void => {
    endCell(end);
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isQuoted) {
      if (character !== '"') continue;
      cell += text.slice(start, index);
      start = index + 1;
      if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
        start = index + 1;
      } else isQuoted = false;
    } else if (character === '"' && isBlank) {
      isQuoted = true;
      isBlank = false;
      start = index + 1;
    } else if (character === separator) endCell(index);
    else if (character === '\n') endRow(index);
    else if (character !== ' ') isBlank = false;
  }
  endRow(text.length);
  return rows;
}
