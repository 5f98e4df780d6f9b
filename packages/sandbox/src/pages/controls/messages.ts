import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Controls',
    lead: 'What the real Factomos does not let you change: time, faults, open questions of the manual, and the data.',
  },
  fr: {
    title: 'Réglages',
    lead: 'Ce que le vrai Factomos ne permet pas de modifier : le temps, les pannes, les points que le manuel ne précise pas, et les données.',
  },
});
