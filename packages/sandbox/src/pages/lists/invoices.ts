import { type Context } from '../../services.ts';
import { fromCents } from '../../documents/money.ts';
import { dueOf, invoiceStatuses, statusCondition, statusOf } from '../../documents/status.ts';
import { clients, type InvoiceRow, invoices } from '../../store/schema.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { selectField } from '../ui/field.ts';
import { money, shortDay } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { statusBadge, statusName } from '../ui/status.ts';
import { type Column, table } from '../ui/table.ts';
import { companyNote } from './companies.ts';
import { messages } from './messages.ts';

/** The filters of the list: Factomos's statuses, and overdue, which includes partially paid invoices. */
const shown = ['overdue', ...invoiceStatuses] as const;

type Wanted = (typeof shown)[number] | undefined;

export function invoicesPage({ store, clock }: Context, frame: PageFrame): Markup {
  const text = messages(frame.language);
  const wanted = shown.find((status) => status === frame.url.searchParams.get('status'));
  const today = clock.today();
  const { clause, values } = condition(wanted, today);
  const slice = sliceOf(frame.url, store.number(`SELECT count(*) FROM invoices ${clause}`, ...values));
  const rows = store.select(
    invoices,
    `${clause} ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...values,
    slice.limit,
    slice.offset,
  );
  return html`${pageHead(
    text.invoices.title,
    text.invoices.lead,
    html`<a class="button" href="/api/test/?action=createInvoice">${text.invoices.new}</a>`,
  )}
  ${card(
    text.invoices.caption,
    rows.length === 0
      ? empty(text.invoices.empty, wanted ? text.invoices.emptyStatus : text.invoices.emptyHint)
      : html`${table(text.invoices.caption, columns(store, today, frame.language), rows)}
        ${pager(slice, frame.url, frame.language)}`,
    filter(wanted, frame.language),
  )}`;
}

function condition(wanted: Wanted, today: string): { clause: string; values: string[] } {
  if (wanted === undefined) return { clause: '', values: [] };
  if (wanted === 'overdue') {
    return {
      clause: `WHERE settlement IN ('open', 'partially-paid', 'partially-paid-avoir') AND term < ?`,
      values: [today],
    };
  }
  const { sql, values } = statusCondition(wanted, today);
  return { clause: `WHERE ${sql}`, values };
}

function columns(store: Context['store'], today: string, language: Language): Column<InvoiceRow>[] {
  const text = messages(language);
  const company = companyNote(store);
  return [
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
    { head: text.status, cell: (row) => statusBadge(statusOf(row, today), language) },
    { head: text.date, nowrap: true, cell: (row) => shortDay(row.date) },
    { head: text.term, nowrap: true, cell: (row) => (row.type === 'avoir' ? '' : shortDay(row.term)) },
    { head: text.total, number: true, cell: (row) => money(fromCents(row.total), language) },
    {
      head: text.due,
      number: true,
      cell: (row) => (row.type === 'avoir' ? '' : money(fromCents(dueOf(row)), language)),
    },
    { head: text.id, number: true, cell: (row) => row.id },
  ];
}

function filter(wanted: Wanted, language: Language): Markup {
  const text = messages(language);
  return html`<form method="get" action="/invoices" class="inline">
    ${selectField({ name: 'status', label: text.status, value: wanted }, [
      { value: '', label: text.all },
      ...shown.map((status) => ({ value: status, label: statusName(status, language) })),
    ])}
    <button class="quiet">${text.filter}</button>
  </form>`;
}
