import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Controls',
    lead: 'What a real Factomos does not let you touch: time, failures, open questions of the manual, and the way back to the beginning.',
  },
  fr: {
    title: 'Réglages',
    lead: 'Ce qu’un vrai Factomos ne laisse pas toucher : le temps, les pannes, les silences du manuel, et le retour au début.',
  },
});
