import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Data',
    lead: 'Documents, quota, clock, deliveries, faults and quirks together.',
    save: 'Download a snapshot',
    restore: 'Restore a snapshot',
    file: 'Snapshot file',
    reset: 'Reset to the initial data',
    resetTitle: 'Reset the sandbox?',
    resetText:
      'This deletes all invoices, estimates, clients, journal entries, emails and deliveries, and loads the initial data. Download a snapshot first to be able to restore them.',
    resetYes: 'Reset everything',
    restoreWarning: 'Replace all current data',
    secrets: 'The file contains the tokens and secrets of this sandbox.',
  },
  fr: {
    title: 'Données',
    lead: 'Documents, quota, horloge, notifications, pannes et variantes ensemble.',
    save: 'Télécharger un instantané',
    restore: 'Restaurer un instantané',
    file: 'Fichier de l’instantané',
    reset: 'Revenir aux données de départ',
    resetTitle: 'Réinitialiser le bac à sable ?',
    resetText:
      'Les factures, devis, clients, entrées du journal, e-mails et notifications seront supprimés, et les données de départ rechargées. Téléchargez d’abord un instantané pour pouvoir les restaurer.',
    resetYes: 'Tout réinitialiser',
    restoreWarning: 'Remplacer toutes les données actuelles',
    secrets: 'Le fichier contient les tokens et les secrets de ce bac à sable.',
  },
});
