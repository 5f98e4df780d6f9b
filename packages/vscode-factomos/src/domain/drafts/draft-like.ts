import { today } from '../day.ts';
import { addDays, daysBetween } from '../days.ts';
import { toCents } from '../cents.ts';
import type { DocumentLine, SeenService, StoredDocument } from '../company-data.ts';
import { fillPlaceholders, moveMonths, type TextLanguage } from './month-texts.ts';
import { periodOf } from './periods.ts';

/**
 * The content of a draft file for a copy of this document: without a date, so that the day of creation applies, with the same number of
 * days to pay, and with months in its texts moved to the current period.
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
    // The API does not return the subject of an invoice: it is left empty.
    objet: subject === undefined ? '' : current(subject),
    ...(kind === 'invoice' && date !== undefined && term !== undefined && term >= date
      ? { payment_term: addDays(now, daysBetween(date, term)) }
      : {}),
    ...(isWithoutVat(document, services) ? { vat_enable: false } : {}),
    lines: document.lines.map((line) => lineLike(line, current)),
    ...filled(kind === 'invoice' ? 'invoice_comment' : 'estimate_comment', comment),
  };
}

/** It had no VAT although its services have a rate: the copy must not charge VAT either. */
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

/** The unit price with its discount, which a new line cannot have; undefined when it cannot be computed to the cent. */
function unitPrice({ price, discount, quantity, total }: DocumentLine): number | undefined {
  if (discount === '') return price;
  if (total === undefined || quantity === undefined || quantity === 0) return undefined;
  const each = Number((total / quantity).toFixed(4));
  return toCents(each * quantity) === toCents(total) ? each : undefined;
}
