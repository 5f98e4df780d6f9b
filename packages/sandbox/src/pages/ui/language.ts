import { withFrenchSpaces } from './french-spaces.ts';

export const languages = ['en', 'fr'] as const;

export type Language = (typeof languages)[number];

/** Each page keeps its own words beside it, in both languages; the compiler says which ones are missing. */
export function defineWords<Words>(words: { en: Words; fr: NoInfer<Words> }): (language: Language) => Words {
  withFrenchSpaces(words.fr);
  return (language) => words[language];
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
