import { sandboxCodes } from '../../src/actions/call/refusal.ts';
import { type QuirkName, quirkValues } from '../../src/quirks/quirk-values.ts';

type Cells = readonly string[];

function table(head: Cells, rows: readonly Cells[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: Cells): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const decisions: Record<QuirkName, string> = {
  emptyPrice: 'What an empty `line_price[]` beside given ones means.',
  zeroPrice: "Whether a price or a forced total of 0 is taken as it is, or as PHP's `empty('0')`: as none.",
  editOmitted: 'What editInvoice and editClient do with what is not sent.',
  reminderTemplate: 'What sendInvoice does with an e-mail template that is not of type `invoice`.',
  paymentEventId: "Whose id a payment's notification carries.",
  callbackPoster: 'Who posts api_key and api_secret to app_callback.',
  answerForm: 'How an answer is written; `json` is not encrypted, `page` is an HTML page instead.',
  answerSeal: 'Whether answers open as requests do; with `other` nobody can open one.',
  answerNoise: 'What stands around an answer.',
  noiseInside: 'What stands around the JSON inside the seal; `commas` leaves one before each last brace.',
  charset: 'The characters of an answer: UTF-8, UTF-8 encoded twice, or Latin-1.',
  entities: 'Whether texts have HTML entities such as `&amp;`.',
  errorCode: 'The JSON type of `error.code`.',
  errorForm: 'What the `error` of a success is; with `text` the `error` of a refusal is its message.',
  notFound: 'How a read says that there is no such thing: by its code, or by `exists: false` and code 0.',
  missingFields: 'What stands for each field that an action can do without.',
  nullColumns: 'What the columns of a service are in lines that have none, such as titles.',
  listAsObject:
    'How a list with rows is written: `[…]`, or `{"1": …, "3": …}` as PHP writes an array with gaps.',
  emptyList: 'How a list without rows is written.',
  pageRows: 'What `first_row` and `last_row` are.',
  numberForm:
    'How amounts and quantities are written: `1234.5`, `1234,50`, `.50`, ` 1234.5`, `1,234.50`, `1 234,50`, `1234.50 €`, `+1234.5`, `1.2345e+3`, `NaN`.',
  dateForm:
    'How dates are written: as documented, `19/07/2015`, `2015-07-19 00:00:00`, or `2015-07-19T00:00:00+02:00`.',
  noneId: 'How the id of an estimate or supplier is written where there is none.',
  vatRounding: 'Whether VAT is rounded once per rate or on every line.',
  webhookComma: "Whether a notification ends with a comma, as the manual's sample does.",
  webhookContentType: 'The content type of a notification.',
};

function quirks(): string {
  const shown = (values: readonly string[]): string => values.map((value) => `\`${value}\``).join(', ');
  return table(
    ['Quirk', 'What it decides', 'Values'],
    Object.entries(quirkValues).map(([name, values]) => {
      const decided = Object.entries(decisions).find(([quirk]) => quirk === name)?.[1] ?? '';
      return [`\`${name}\``, decided, shown(values)];
    }),
  );
}

function codes(): string {
  return table(
    ['Code', 'Why'],
    Object.entries(sandboxCodes).map(([name, code]) => [String(code), words(name)]),
  );
}

function words(name: string): string {
  const spaced = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('utf8', 'UTF-8');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** What stands between `<!-- name -->` and `<!-- /name -->` in docs/sandbox.md. */
export const tables: Record<string, () => string> = { quirks, codes };
