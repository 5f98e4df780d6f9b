import { type Context } from '../../services.ts';
import { fromCents } from '../../documents/money.ts';
import { clients, type EstimateRow, estimates } from '../../store/schema.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { money, shortDay } from '../ui/format.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { statusBadge } from '../ui/status.ts';
import { type Column, table } from '../ui/table.ts';
import { companyNote } from './companies.ts';
import { messages } from './messages.ts';

export function estimatesPage({ store }: Context, frame: PageFrame): Markup {
  const { language, url } = frame;
  const text = messages(language);
  const slice = sliceOf(url, store.count(estimates));
  const rows = store.select(estimates, 'ORDER BY id DESC LIMIT ? OFFSET ?', slice.limit, slice.offset);
  const create = html`<a class="button" href="/creer-devis">${text.estimates.new}</a>`;
  const company = companyNote(store);
  const columns: Column<EstimateRow>[] = [
    {
      head: text.number,
      names: true,
      nowrap: true,
      cell: (row) => html`<a href="/${row.document_key}">${row.formatted_number}</a>`,
    },
    {
      head: text.client,
      cell: (row) => html`${store.get(clients, row.client_id)?.client_company_name ?? ''}${company(row)}`,
    },
    { head: text.status, cell: (row) => statusBadge(row.status, language) },
    { head: text.subject, cell: (row) => row.subject },
    { head: text.date, nowrap: true, cell: (row) => shortDay(row.date) },
    { head: text.total, number: true, cell: (row) => money(fromCents(row.total), language) },
    { head: text.id, number: true, cell: (row) => row.id },
  ];
  return html`${pageHead(text.estimates.title, text.estimates.lead, create)}
  ${card(
    text.estimates.caption,
    rows.length === 0
      ? empty(text.estimates.empty, text.estimates.emptyHint)
      : html`${table(text.estimates.caption, columns, rows)} ${pager(slice, url, language)}`,
  )}`;
}
