import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Quota',
    lead: 'Calls per token and day. The quota resets at midnight (Paris). Refused calls count, too.',
    limit: 'Calls a day',
    limitHint: 'Leave empty for no limit',
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
    lead: 'Appels par token et par jour. Le quota est remis à zéro à minuit (heure de Paris). Les appels refusés comptent aussi.',
    limit: 'Appels par jour',
    limitHint: 'Laissez vide pour ne pas limiter',
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
