import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Quota',
    lead: 'Calls that a token may make per day of Paris. Refused calls count, too.',
    limit: 'Calls a day',
    limitHint: 'Empty: no limit',
    save: 'Save',
    caption: 'Calls today',
    app: 'Application',
    company: 'Company',
    used: 'Used',
    left: 'Left',
    partner: 'partner',
    unlimited: 'no limit',
  },
  fr: {
    title: 'Quota',
    lead: 'Les appels qu’un jeton peut faire par jour de Paris. Les appels refusés comptent aussi.',
    limit: 'Appels par jour',
    limitHint: 'Vide : sans limite',
    save: 'Enregistrer',
    caption: 'Appels du jour',
    app: 'Application',
    company: 'Société',
    used: 'Utilisés',
    left: 'Restants',
    partner: 'partenaire',
    unlimited: 'sans limite',
  },
});
