import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Clock',
    lead: 'Decides which invoices are overdue, when the quota resets and when sessions expire. Times are in Paris.',
    runs: 'running',
    frozen: 'frozen',
    advance: 'Move by',
    advanceHint: '90s, 15m, 6h, 3d or 2w. Use a minus sign to go back.',
    advanceButton: 'Move',
    at: 'Set to',
    atHint: 'A day such as 2026-12-31, or an instant such as 2026-12-31T23:59:00Z',
    set: 'Set',
    freeze: 'Freeze',
    resume: 'Resume',
    restore: 'Back to real time',
  },
  fr: {
    title: 'Horloge',
    lead: 'Détermine les factures en retard, la remise à zéro du quota et la fin des sessions. Heures de Paris.',
    runs: 'en marche',
    frozen: 'arrêtée',
    advance: 'Décaler de',
    advanceHint: '90s, 15m, 6h, 3d (jours) ou 2w (semaines) ; signe moins pour reculer',
    advanceButton: 'Décaler',
    at: 'Régler sur',
    atHint: 'Une date (2026-12-31) ou un instant (2026-12-31T23:59:00Z)',
    set: 'Régler',
    freeze: 'Arrêter',
    resume: 'Reprendre',
    restore: 'Revenir à l’heure réelle',
  },
});
