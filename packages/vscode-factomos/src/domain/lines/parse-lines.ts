/** The rows parsed from a text: the cells of a table, or one cell with the text. */
export interface TextTable {
  /** The cells of each row, trimmed. Every row has at least one. */
  readonly rows: readonly (readonly string[])[];
  readonly kind: 'list' | 'csv' | 'markdown';
}

/** The maximum number of lines. Further ones are left out, and the user is told so. */
export const MAX_LINES = 200;

const LIST_MARK = /^\s*(?:[-*+•–]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/;
const SEPARATORS = ['\t', ';', ','] as const;

/** Parses lines from a Markdown table or list, CSV (with tabs, semicolons or commas) or plain text, in linear time. */
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

/** `\|` is part of a cell. */
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

/** The separator that every line has. Commas come last, since sentences and amounts contain them too. */
function separatorOf(lines: readonly string[]): (typeof SEPARATORS)[number] | undefined {
  const [tab, semicolon, comma] = SEPARATORS;
  for (const separator of [tab, semicolon])
    if (lines.length > 0 && lines.every((line) => line.includes(separator))) return separator;
  // Commas count only if each of several lines has the same number of them, or with a heading.
  const counts = new Set(lines.map((line) => line.replace(/"[^"]*"/g, '').split(comma).length));
  return lines.length > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2) ? comma : undefined;
}

/** Parses RFC 4180 with any separator. A quote that is never closed ends with the text. */
function csvRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let start = 0;
  let cell = '';
  let isQuoted = false;
  /** Whether the cell is blank so far: only then a quote opens it. */
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
