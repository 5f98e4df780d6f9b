import { html, type Markup } from './markup.ts';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Markup | string | number;
  /** Right-aligned, for figures. */
  number?: boolean;
  /** The cell that identifies the row; announced before the others. */
  names?: boolean;
  nowrap?: boolean;
}

/** A table that scrolls inside its own frame on narrow screens. The frame can be focused by keyboard. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0">
    <table>
      <caption class="hidden-visually">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${kind(column)}">${column.head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column) => cell(column, row))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell<Row>(column: Column<Row>, row: Row): Markup {
  return column.names
    ? html`<th scope="row" class="${kind(column)}">${column.cell(row)}</th>`
    : html`<td class="${kind(column)}">${column.cell(row)}</td>`;
}

function kind<Row>(column: Column<Row>): string {
  return [column.number && 'number', column.nowrap && 'nowrap'].filter(Boolean).join(' ');
}
