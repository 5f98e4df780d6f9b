import { badge, type Tone } from './badge.ts';
import { labels } from './labels.ts';
import { type Language } from './language.ts';
import { type Markup } from './markup.ts';

const tones: Readonly<Record<string, Tone>> = {
  pending: 'info',
  later: 'bad',
  overdue: 'bad',
  paid: 'good',
  'paid-avoir': 'good',
  'partially-paid': 'warn',
  'partially-paid-avoir': 'warn',
  avoir: 'plum',
  gained: 'good',
  gainedwithoutinvoice: 'good',
  gainedwithacompte: 'good',
  lost: 'bad',
  delivered: 'good',
  failed: 'bad',
  interrupted: 'warn',
};

/** Statuses that only the sandbox shows: overdue, including partially paid invoices, and those of deliveries. */
const ownNames: Readonly<Record<string, Record<Language, string>>> = {
  overdue: { en: 'Past Due', fr: 'Échéance dépassée' },
  delivered: { en: 'Delivered', fr: 'Livrée' },
  failed: { en: 'Failed', fr: 'Échouée' },
  interrupted: { en: 'Interrupted', fr: 'Interrompue' },
};

/** The name of a status in all products. Factomos's own value is shown where it is needed. */
export function statusName(status: string, language: Language): string {
  const own = Object.hasOwn(ownNames, status) ? ownNames[status] : undefined;
  if (own !== undefined) return own[language];
  const { choiceLabel, invoiceStatuses } = labels[language];
  return choiceLabel(Object.hasOwn(invoiceStatuses, status) ? 'invoice_status' : 'estimate_status', status);
}

/** @param more a text after the name, such as an HTTP status */
export function statusBadge(status: string, language: Language, more = ''): Markup {
  const name = statusName(status, language);
  return badge(
    more === '' ? name : `${name}, ${more}`,
    Object.hasOwn(tones, status) ? tones[status] : undefined,
  );
}
