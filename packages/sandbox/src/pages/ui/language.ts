import { withFrenchSpaces } from './french-spaces.ts';

export const languages = ['en', 'fr'] as const;

export type Language = (typeof languages)[number];

/** Each page has its messages in a file of its own, in both languages. A missing one does not compile. */
export function defineMessages<Messages>(messages: {
  en: Messages;
  fr: NoInfer<Messages>;
}): (language: Language) => Messages {
  withFrenchSpaces(messages.fr);
  return (language) => messages[language];
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
