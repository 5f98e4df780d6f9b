import { labels } from '../ui/labels.ts';
import { type Context } from '../../services.ts';
import { type ClientRow, clients, invoices } from '../../store/schema.ts';
import { badge } from '../ui/badge.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { textField } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { type Column, table } from '../ui/table.ts';
import { companyNote } from './companies.ts';
import { messages } from './messages.ts';

export function clientsPage({ store }: Context, frame: PageFrame): Markup {
  const { language, url } = frame;
  const text = messages(language);
  const wanted = (url.searchParams.get('q') ?? '').trim();
  const found = store
    .list(clients, {}, 'ORDER BY client_company_name COLLATE NOCASE, id')
    .filter((client) => matches(client, wanted));
  const slice = sliceOf(url, found.length);
  const rows = found.slice(slice.offset, slice.offset + slice.limit);
  const create = html`<a class="button" href="/api/test/?action=createClient">${text.clients.new}</a>`;
  return html`${pageHead(text.clients.title, text.clients.lead, create)}
  ${card(
    text.clients.caption,
    rows.length === 0
      ? empty(text.clients.empty, wanted === '' ? text.clients.emptyHint : text.clients.emptySearch)
      : html`${table(text.clients.caption, columns(store, language), rows)} ${pager(slice, url, language)}`,
    html`<form method="get" action="/clients" class="inline" role="search">
      ${textField({ name: 'q', label: text.search, type: 'search', value: wanted })}
      <button class="quiet">${text.search}</button>
    </form>`,
  )}`;
}

function columns(store: Context['store'], language: Language): Column<ClientRow>[] {
  const text = messages(language);
  const company = companyNote(store);
  const { choiceLabel } = labels[language];
  return [
    { head: text.clients.name, names: true, cell: (row) => html`${row.client_company_name}${company(row)}` },
    { head: text.clients.category, cell: (row) => badge(choiceLabel('category', row.category)) },
    { head: text.clients.city, cell: (row) => row.client_city },
    { head: text.clients.email, cell: (row) => row.client_email },
    {
      head: text.clients.invoices,
      number: true,
      cell: (row) => store.count(invoices, { client_id: row.id }),
    },
    {
      head: text.id,
      number: true,
      cell: (row) => html`<a href="/api/test/?action=getClient&client_id=${row.id}">${row.id}</a>`,
    },
  ];
}

function matches(client: ClientRow, wanted: string): boolean {
  if (wanted === '') return true;
  const { client_company_name, client_email, client_city, client_reference, client_contact_lastname } =
    client;
  const text = [client_company_name, client_email, client_city, client_reference, client_contact_lastname];
  return plain(text.join('\n')).includes(plain(wanted));
}

/**
 * Without accents, capitals and special spaces, since SQLite ignores case only for ASCII: "epicerie" finds
 * "Épicerie".
 */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
