import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';

/** The texts of the pages besides the labels. */
interface Words {
  readonly title: string;
  readonly otherLanguage: string;
  readonly intro: string;
  readonly everyAction: string;
  readonly facts: (effect: 'read' | 'write', section: number, since: string) => string;
  readonly required: string;
  readonly exampleOnly: string;
  readonly essential: string;
  readonly oneOf: string;
  readonly parameters: string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly refused: string;
  readonly unknownOutcome: string;
  readonly recoveryColumns: readonly string[];
  readonly errorColumns: readonly string[];
  readonly coverageColumns: readonly string[];
  readonly read: string;
  readonly write: string;
  readonly yes: string;
  readonly no: string;
}

const english: Words = {
  title: 'What Factomos can be asked',
  otherLanguage: '[En français](fr/actions.md)',
  intro:
    'The actions of the manual, as `factomos-core` has them: parameters, answers and errors. `pnpm generate` writes this page from the catalogue and its labels. A field of an answer that is not marked “essential” may be null.',
  everyAction: 'Every action may be refused with these:',
  facts: (effect, section, since) => `A ${effect}; manual section ${section}, since V${since}.`,
  required: 'required',
  exampleOnly: 'only in an example of the manual',
  essential: 'essential',
  oneOf: 'One of',
  parameters: 'Parameters:',
  answer: 'Answer:',
  noAnswer: 'The answer has no fields.',
  refused: 'Refused with:',
  unknownOutcome: 'When the outcome is unknown:',
  recoveryColumns: ['action', 'before you send it again'],
  errorColumns: ['code', 'message', 'actions', 'what to do'],
  coverageColumns: ['Action', 'Section', 'Effect', 'Its own errors', 'Verified against the real API'],
  read: 'read',
  write: 'write',
  yes: 'yes',
  no: 'no',
};

const french: Words = {
  title: 'Ce que l’on peut demander à Factomos',
  otherLanguage: '[In English](../actions.md)',
  intro:
    'Les actions du manuel, telles que les a `factomos-core` : paramètres, réponses et erreurs. `pnpm generate` écrit cette page d’après le catalogue et ses libellés. Un champ d’une réponse sans la mention « indispensable » peut être null.',
  everyAction: 'Toute action peut être refusée avec ces codes :',
  facts: (effect, section, since) =>
    `${effect === 'read' ? 'Une lecture' : 'Une écriture'} ; section ${section} du manuel, depuis la V${since}.`,
  required: 'obligatoire',
  exampleOnly: 'seulement dans un exemple du manuel',
  essential: 'indispensable',
  oneOf: 'Valeurs :',
  parameters: 'Paramètres :',
  answer: 'Réponse :',
  noAnswer: 'La réponse n’a pas de champ.',
  refused: 'Refusée avec :',
  unknownOutcome: 'Quand le résultat est inconnu :',
  recoveryColumns: ['action', 'avant de la renvoyer'],
  errorColumns: ['code', 'message', 'actions', 'que faire'],
  coverageColumns: ['Action', 'Section', 'Effet', 'Ses propres erreurs', 'Vérifiée sur la vraie API'],
  read: 'lecture',
  write: 'écriture',
  yes: 'oui',
  no: 'non',
};

export interface Language {
  readonly words: Words;
  readonly labels: typeof en | typeof fr;
}

export const languages = {
  en: { words: english, labels: en },
  fr: { words: french, labels: fr },
} satisfies Record<string, Language>;
