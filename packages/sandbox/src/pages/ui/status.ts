import { badge, type Tone } from './badge.ts';
import { type Language } from './language.ts';
import { type Markup } from './markup.ts';

/** Factomos's name of a status stays visible where it is needed; people read these. */
const statuses: Record<string, { tone: Tone; en: string; fr: string }> = {
  pending: { tone: 'info', en: 'pending', fr: 'en attente' },
  later: { tone: 'bad', en: 'late', fr: 'en retard' },
  overdue: { tone: 'bad', en: 'past due', fr: 'échéance dépassée' },
  paid: { tone: 'good', en: 'paid', fr: 'réglée' },
  'paid-avoir': { tone: 'good', en: 'settled by credit note', fr: 'soldée par avoir' },
  'partially-paid': { tone: 'warn', en: 'partly paid', fr: 'réglée en partie' },
  'partially-paid-avoir': { tone: 'warn', en: 'partly credited', fr: 'soldée en partie par avoir' },
  avoir: { tone: 'plum', en: 'credit note', fr: 'avoir' },
  gained: { tone: 'good', en: 'accepted', fr: 'accepté' },
  gainedwithoutinvoice: { tone: 'good', en: 'accepted, no invoice', fr: 'accepté, sans facture' },
  gainedwithacompte: { tone: 'good', en: 'accepted, deposit', fr: 'accepté, acompte' },
  lost: { tone: 'bad', en: 'refused', fr: 'refusé' },
  delivered: { tone: 'good', en: 'delivered', fr: 'livrée' },
  failed: { tone: 'bad', en: 'failed', fr: 'échouée' },
  interrupted: { tone: 'warn', en: 'interrupted', fr: 'interrompue' },
};

export function statusName(status: string, language: Language): string {
  return statuses[status]?.[language] ?? status;
}

/** @param more stands behind the name, such as an HTTP status */
export function statusBadge(status: string, language: Language, more = ''): Markup {
  const name = statusName(status, language);
  return badge(more === '' ? name : `${name}, ${more}`, statuses[status]?.tone);
}
