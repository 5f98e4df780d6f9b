import { sandboxCodes } from '../../src/actions/call/refusal.ts';
import { type Language } from '../../src/pages/ui/language.ts';
import { quirkValues } from '../../src/quirks/quirk-values.ts';
import { words } from './words.ts';

type Cells = readonly string[];

function table(head: Cells, rows: readonly Cells[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: Cells): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function quirks(language: Language): string {
  const { quirkColumns, quirks: decisions } = words[language];
  const shown = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');
  return table(
    quirkColumns,
    Object.entries(quirkValues).map(([name, values]) => {
      const decided = Object.entries(decisions).find(([quirk]) => quirk === name)?.[1] ?? '';
      return [`\`${name}\``, decided, shown(values)];
    }),
  );
}

function codes(language: Language): string {
  const { codeColumns, codes: reasons } = words[language];
  return table(
    codeColumns,
    Object.entries(sandboxCodes).map(([name, code]) => [
      String(code),
      Object.entries(reasons).find(([reason]) => reason === name)?.[1] ?? '',
    ]),
  );
}

/** What stands between `<!-- name -->` and `<!-- /name -->` in the page of a language. */
export const tables: Record<string, (language: Language) => string> = { quirks, codes };
