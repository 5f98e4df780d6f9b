import { type Context } from '../../services.ts';
import { documentAddress } from '../../documents/send-invoice.ts';
import { invoices, type MailRow, mails } from '../../store/schema.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { parisMoment } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { refreshed } from '../ui/refreshed.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './messages.ts';

export function outboxPage({ store }: Context, frame: PageFrame): Markup {
  const { language, url } = frame;
  const text = messages(language);
  const slice = sliceOf(url, store.count(mails));
  const rows = store.select(mails, 'ORDER BY id DESC LIMIT ? OFFSET ?', slice.limit, slice.offset);
  const columns: Column<MailRow>[] = [
    {
      head: text.outbox.subject,
      names: true,
      cell: (mail) => html`<a href="/outbox/${mail.id}">${mail.email_subject || text.outbox.noSubject}</a>`,
    },
    { head: text.outbox.to, cell: (mail) => mail.email_to },
    { head: text.outbox.invoice, cell: (mail) => invoiceLink(store, mail) },
    { head: text.outbox.template, cell: (mail) => mail.template_type },
    { head: text.time, nowrap: true, cell: (mail) => parisMoment(mail.email_date, language) },
  ];
  return html`${pageHead(text.outbox.title, text.outbox.lead)}
  ${card(
    text.outbox.caption,
    refreshed(
      rows.length === 0
        ? empty(
            text.outbox.empty,
            text.outbox.emptyHint,
            html`<a class="button quiet" href="/api/test/?action=sendInvoice">sendInvoice</a>`,
          )
        : html`${table(text.outbox.caption, columns, rows)} ${pager(slice, url, language)}`,
    ),
  )}`;
}

/** One email; undefined when it does not exist. */
export function mailPage(
  { store }: Context,
  language: Language,
  id: number,
): { title: string; body: Markup } | undefined {
  const text = messages(language);
  const mail = store.get(mails, id);
  if (mail === undefined) return undefined;
  const title = mail.email_subject || text.outbox.noSubject;
  const body = html`${pageHead(title, '', html`<a class="button quiet" href="/outbox">${text.back}</a>`)}
    <section class="card">
      <div class="body">
        <dl class="facts">
          <dt>${text.outbox.to}</dt>
          <dd>${mail.email_to}</dd>
          <dt>${text.outbox.invoice}</dt>
          <dd>${invoiceLink(store, mail)}</dd>
          <dt>${text.time}</dt>
          <dd>${parisMoment(mail.email_date, language)}</dd>
        </dl>
        <div class="message">${linked(store, mail)}</div>
      </div>
    </section>`;
  return { title, body };
}

/** The text as it was sent, with the address of the customer's page linked to the page in the sandbox. */
function linked(store: Context['store'], { email_content, invoice_id }: MailRow): Markup | string {
  const key = store.get(invoices, invoice_id)?.document_key;
  if (key === undefined) return email_content;
  const address = documentAddress(key);
  const [before, ...after] = email_content.split(address);
  return html`${before ?? ''}${after.map((text) => html`<a href="/${key}">${address}</a>${text}`)}`;
}

function invoiceLink(store: Context['store'], mail: MailRow): Markup | string {
  const invoice = store.get(invoices, mail.invoice_id);
  return invoice === undefined
    ? ''
    : html`<a href="/${invoice.document_key}">${invoice.formatted_number}</a>`;
}
