import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Clock',
    lead: 'Drives overdue invoices, the day of the quota and the end of sessions. Times are those of Paris.',
    runs: 'running',
    frozen: 'frozen',
    advance: 'Move by',
    advanceHint: '90s, 15m, 6h, 3d or 2w; with a minus back in time',
    advanceButton: 'Move',
    at: 'Set to',
    atHint: 'A day such as 2026-12-31, or an instant such as 2026-12-31T23:59:00Z',
    set: 'Set',
    freeze: 'Freeze',
    resume: 'Let it run',
    restore: 'Back to real time',
  },
  fr: {
    title: 'Horloge',
    lead: 'Décide des factures en retard, du jour du quota et de la fin des sessions. Les heures sont celles de Paris.',
    runs: 'en marche',
    frozen: 'arrêtée',
    advance: 'Décaler de',
    advanceHint: '90s, 15m, 6h, 3d (jours) ou 2w (semaines) ; avec un moins pour reculer',
    advanceButton: 'Décaler',
    at: 'Régler sur',
    atHint: 'Un jour comme 2026-12-31, ou un instant comme 2026-12-31T23:59:00Z',
    set: 'Régler',
    freeze: 'Arrêter',
    resume: 'Laisser courir',
    restore: 'Revenir à l’heure réelle',
  },
});
