import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import type { ParamKind, ResultKind } from 'factomos-core';

/** How a value of each kind is sent, and how it is returned; empty where no parameter or no field has it. */
type Kinds = Readonly<Record<ParamKind | ResultKind, readonly [sent: string, returned: string]>>;

/** The texts of the pages besides the labels. */
interface Words {
  readonly title: string;
  readonly otherLanguage: string;
  readonly intro: string;
  readonly everyAction: string;
  readonly kindsTitle: string;
  readonly kindsIntro: string;
  readonly kindColumns: readonly string[];
  readonly kinds: Kinds;
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
  title: 'Actions',
  otherLanguage: '[En français](fr/actions.md)',
  intro:
    'The actions of the manual, as `factomos-core` offers them: parameters, answers and errors. `pnpm generate` writes this page from the catalogue and its labels.',
  everyAction: 'Every action may be refused with these:',
  kindsTitle: 'Kinds of values',
  kindsIntro:
    'The word in brackets after a name is the kind of its value. A field of an answer that is not marked “essential” may be null.',
  kindColumns: ['kind', 'as a parameter', 'in an answer'],
  kinds: {
    id: ['a whole number above 0, as a number or as digits', 'digits, as text'],
    idOrNone: ['', 'digits, as text; null for none'],
    text: ['text', 'text'],
    multiline: ['text, which may have several lines', ''],
    email: ['one email address', ''],
    url: ['an https or http address', ''],
    secret: ['text, which no error and no log shows', 'text, which no log shows'],
    key: ['', 'text; null where Factomos gives none'],
    date: [
      '`YYYY-MM-DD`, a `Date`, or an ISO date with a time, which becomes its day in Paris',
      '`YYYY-MM-DD`',
    ],
    shortDate: ['', '`YYYY-MM-DD`'],
    datetime: ['', '`YYYY-MM-DD HH:MM:SS`, in the time of Factomos'],
    timestamp: ['', 'seconds since 1970, as a number'],
    amount: ['EUR, as a number or as text with a point, such as `12.5`', 'EUR, as a number'],
    percent: ['0 to 100, as a number or as text with a point', 'a number'],
    quantity: ['a number, or text with a point', 'a number'],
    integer: ['a whole number from 0', 'a whole number'],
    flag: ['`true` or `false`', '`true` or `false`'],
    choice: ['one of the values listed', 'one of the values listed, or another that Factomos sends'],
    lines: [
      'a list of `{ service_id, quantity, price?, description? }` and `{ title }`: see [lines](client.md#lines)',
      'the same, so that they can be sent again',
    ],
    object: ['', 'fields, which follow'],
    list: ['', 'a list of objects, whose fields follow'],
  },
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
  title: 'Actions',
  otherLanguage: '[In English](../actions.md)',
  intro:
    'Les actions du manuel de Factomos, telles que `factomos-core` les propose : paramètres, réponses et erreurs. `pnpm generate` écrit cette page d’après le catalogue et ses libellés.',
  everyAction: 'Toute action peut être refusée avec ces codes :',
  kindsTitle: 'Types de valeurs',
  kindsIntro:
    'Le mot entre parenthèses après un nom est le type de sa valeur. Dans une réponse, un champ sans la mention « indispensable » peut être null.',
  kindColumns: ['type', 'comme paramètre', 'dans une réponse'],
  kinds: {
    id: ['un nombre entier supérieur à 0, en nombre ou en chiffres', 'des chiffres, en texte'],
    idOrNone: ['', 'des chiffres, en texte ; null s’il n’y en a pas'],
    text: ['un texte', 'un texte'],
    multiline: ['un texte, sur plusieurs lignes au besoin', ''],
    email: ['une seule adresse e-mail', ''],
    url: ['une adresse https ou http', ''],
    secret: [
      'un texte, qu’aucune erreur et aucun journal ne montrent',
      'un texte, qu’aucun journal ne montre',
    ],
    key: ['', 'un texte ; null si Factomos n’en donne pas'],
    date: [
      '`AAAA-MM-JJ`, un `Date`, ou une date ISO avec une heure, qui devient son jour à Paris',
      '`AAAA-MM-JJ`',
    ],
    shortDate: ['', '`AAAA-MM-JJ`'],
    datetime: ['', '`AAAA-MM-JJ HH:MM:SS`, à l’heure de Factomos'],
    timestamp: ['', 'des secondes depuis 1970, en nombre'],
    amount: ['des euros, en nombre ou en texte avec un point, comme `12.5`', 'des euros, en nombre'],
    percent: ['de 0 à 100, en nombre ou en texte avec un point', 'un nombre'],
    quantity: ['un nombre, ou un texte avec un point', 'un nombre'],
    integer: ['un nombre entier à partir de 0', 'un nombre entier'],
    flag: ['`true` ou `false`', '`true` ou `false`'],
    choice: ['l’une des valeurs indiquées', 'l’une des valeurs indiquées, ou une autre que Factomos envoie'],
    lines: [
      'une liste de `{ service_id, quantity, price?, description? }` et de `{ title }` : voir [les lignes](client.md#lignes)',
      'de même, pour pouvoir les renvoyer',
    ],
    object: ['', 'des champs, qui suivent'],
    list: ['', 'une liste d’objets, dont les champs suivent'],
  },
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
