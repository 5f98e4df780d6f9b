import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Everything',
    lead: 'Documents, quota, clock, deliveries, faults and quirks, all at once.',
    save: 'Download a snapshot',
    restore: 'Restore a snapshot',
    file: 'Snapshot file',
    reset: 'Reset to the beginning',
    resetTitle: 'Reset the sandbox?',
    resetText:
      'All invoices, estimates, clients, the journal, the outbox and the deliveries are lost; what the sandbox began with comes back. Download a snapshot first to be able to return.',
    resetYes: 'Reset everything',
    restoreWarning: 'Replace everything that is there now',
    secrets: 'The file holds the tokens and secrets of this sandbox.',
  },
  fr: {
    title: 'L’ensemble',
    lead: 'Documents, quota, horloge, notifications, pannes et variantes, tout à la fois.',
    save: 'Télécharger un instantané',
    restore: 'Rétablir un instantané',
    file: 'Fichier de l’instantané',
    reset: 'Revenir au début',
    resetTitle: 'Réinitialiser le bac à sable ?',
    resetText:
      'Toutes les factures, les devis, les clients, le journal, la boîte d’envoi et les notifications sont perdus ; les données de départ reviennent. Téléchargez d’abord un instantané pour pouvoir y retourner.',
    resetYes: 'Tout réinitialiser',
    restoreWarning: 'Remplacer tout ce qui s’y trouve maintenant',
    secrets: 'Le fichier contient les jetons et les secrets de ce bac à sable.',
  },
});
