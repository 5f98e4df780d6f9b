import { today } from '../day.ts';
import { addDays, daysBetween } from '../days.ts';
import { toCents } from '../cents.ts';
import type { DocumentLine, SeenService, StoredDocument } from '../company-data.ts';
import { fillPlaceholders, moveMonths, type TextLanguage } from './month-texts.ts';
import { periodOf } from './periods.ts';

/**
 * The content of a draft file for a document like this one: without a date, so that the day of creation counts, the term
 * as many days away, and with the months that its texts name moved on to now.
 */
export function draftLike(
  document: StoredDocument,
  {
    services,
    language,
    now = today(),
  }: {
    readonly services: Readonly<Record<string, Pick<SeenService, 'vat'>>>;
    readonly language: TextLanguage;
    readonly now?: string;
  },
): Record<string, unknown> {
  const { kind, clientId = '', date, term, attention, subject, comment } = document;
  const current = (text: string): string =>
    fillPlaceholders(
      date === undefined ? text : moveMonths(text, date, now),
      periodOf(now, 'month'),
      language,
    );
  const filled = (name: string, text: string | undefined): Record<string, string> =>
    text === undefined ? {} : { [name]: current(text) };
  return {
    client_id: clientId,
    ...filled(kind === 'invoice' ? 'invoice_attention' : 'estimate_attention', attention),
    // What an invoice is about is not told by Factomos: it stays to be filled in.
    objet: subject === undefined ? '' : current(subject),
    ...(kind === 'invoice' && date !== undefined && term !== undefined && term >= date
      ? { payment_term: addDays(now, daysBetween(date, term)) }
      : {}),
    ...(isWithoutVat(document, services) ? { vat_enable: false } : {}),
    lines: document.lines.map((line) => lineLike(line, current)),
    ...filled(kind === 'invoice' ? 'invoice_comment' : 'estimate_comment', comment),
  };
}

/** It bore no VAT although its services have a rate: the same again must not charge it. */
function isWithoutVat(
  { kind, vat, withoutVat, lines }: StoredDocument,
  services: Readonly<Record<string, Pick<SeenService, 'vat'>>>,
): boolean {
  if (kind !== 'invoice' || vat !== 0 || withoutVat === undefined || withoutVat === 0) return false;
  return lines.some(({ serviceId }) => (services[serviceId]?.vat ?? 0) > 0);
}

function lineLike(line: DocumentLine, current: (text: string) => string): Record<string, unknown> {
  if (line.title) return { title: current(line.name) };
  return {
    service_id: line.serviceId,
    ...(line.description === '' ? {} : { description: current(line.description) }),
    quantity: line.quantity ?? '',
    price: unitPrice(line) ?? '',
  };
}

/** With its discount, which a new line cannot state; undefined where it cannot be told to the cent. */
function unitPrice({ price, discount, quantity, total }: DocumentLine): number | undefined {
  if (discount === '') return price;
  if (total === undefined || quantity === undefined || quantity === 0) return undefined;
  const each = Number((total / quantity).toFixed(4));
  return toCents(each * quantity) === toCents(total) ? each : undefined;
}
