import { type sandboxCodes } from '../../src/actions/call/refusal.ts';
import { type Language } from '../../src/pages/ui/language.ts';
import { type QuirkName } from '../../src/quirks/quirk-values.ts';

interface Words {
  readonly quirkColumns: readonly string[];
  readonly quirks: Readonly<Record<QuirkName, string>>;
  readonly codeColumns: readonly string[];
  readonly codes: Readonly<Record<keyof typeof sandboxCodes, string>>;
}

/** The texts of the tables in docs/sandbox.md and its French page. */
export const words: Readonly<Record<Language, Words>> = {
  en: {
    quirkColumns: ['Quirk', 'What it decides', 'Values'],
    quirks: {
      emptyPrice: 'The meaning of an empty `line_price[]` next to given ones.',
      zeroPrice:
        "Whether a price or a forced total of 0 is the value 0 or, as with PHP's `empty('0')`, no value.",
      editOmitted: 'What editInvoice and editClient do with parameters that are not sent.',
      reminderTemplate: 'What sendInvoice does with an email template that is not of type `invoice`.',
      paymentEventId: "Whose id a payment's notification has.",
      callbackPoster: 'Who posts api_key and api_secret to app_callback.',
      answerForm: 'How an answer is written; `json` is not encrypted, `page` is an HTML page instead.',
      answerSeal: 'Whether answers are encrypted like requests; with `other` no client can decrypt them.',
      answerNoise: 'What surrounds an answer.',
      noiseInside:
        'What surrounds the JSON inside the encryption; `commas` adds one before each closing brace.',
      charset: 'The characters of an answer: UTF-8, UTF-8 encoded twice, or Latin-1.',
      entities: 'Whether texts have HTML entities such as `&amp;`.',
      errorCode: 'The JSON type of `error.code`.',
      errorForm: 'What the `error` of a success is; with `text` the `error` of a refusal is its message.',
      notFound:
        'How a read reports that an object does not exist: by its code, or by `exists: false` and code 0.',
      missingFields: 'What replaces each field that is not essential.',
      nullColumns: 'The columns of the service in lines without one, such as titles.',
      listAsObject:
        'How a list with rows is written: `[…]`, or `{"1": …, "3": …}` as PHP writes an array with gaps.',
      emptyList: 'How a list without rows is written.',
      pageRows: 'The meaning of `first_row` and `last_row`.',
      numberForm:
        'How amounts and quantities are written: `1234.5`, `1234,50`, `.50`, ` 1234.5`, `1,234.50`, `1 234,50`, `1234.50 €`, `+1234.5`, `1.2345e+3`, `NaN`.',
      dateForm:
        'How dates are written: as documented, `19/07/2015`, `2015-07-19 00:00:00`, or `2015-07-19T00:00:00+02:00`.',
      noneId: 'How a missing id of an estimate or supplier is written.',
      vatRounding: 'Whether VAT is rounded once per rate or on every line.',
      webhookComma: "Whether a notification ends with a comma, as the manual's sample does.",
      webhookContentType: 'The content type of a notification.',
    },
    codeColumns: ['Code', 'Why'],
    codes: {
      wrongShape: 'A single value was sent as an array, or an array as a single value',
      missingLines: 'A document has no lines',
      missingQuantities: 'A line has no quantity',
      invalidCategory: "A client's category does not exist",
      invalidDate: 'A date is not written as YYYY-MM-DD',
      invalidNumber: 'A number is not written as 1234.5, or a payment is 0',
      invalidType: 'A type of payment does not exist',
      templateNotFound: 'The email template does not exist',
      supplierNotFound: 'The supplier does not exist',
      paymentNotFound: 'The payment does not exist, or the invoice has none',
      readOnlyAccount: 'The account is read-only, and this is a write',
      blockedAccount: 'The account is blocked',
      notCreditable: 'A credit note cannot be credited or edited; an invoice can be credited only once',
      noRecipient: 'The client has no email address, and none was sent',
      invalidValue: 'A flag is not 0 or 1, or an email address is invalid',
      notUtf8: 'A text is not UTF-8',
      tooLong: 'A text is too long',
      outOfRange: 'A number or a total is out of range',
    },
  },
  fr: {
    quirkColumns: ['Variante', 'Ce qu’elle décide', 'Valeurs'],
    quirks: {
      emptyPrice: 'Ce que veut dire un `line_price[]` vide à côté d’autres remplis.',
      zeroPrice:
        "Si un prix ou un total imposé de 0 est pris tel quel, ou comme `empty('0')` en PHP : comme absent.",
      editOmitted: 'Ce que editInvoice et editClient font de ce qui n’est pas envoyé.',
      reminderTemplate: 'Ce que sendInvoice fait d’un modèle d’e-mail qui n’est pas de type `invoice`.',
      paymentEventId: 'De quel objet une notification de règlement porte l’identifiant.',
      callbackPoster: 'Qui envoie api_key et api_secret à app_callback.',
      answerForm:
        'Comment une réponse est écrite ; `json` n’est pas chiffré, `page` est une page HTML à la place.',
      answerSeal:
        'Si les réponses sont chiffrées comme les requêtes ; avec `other`, aucun client ne peut les déchiffrer.',
      answerNoise: 'Ce qui entoure une réponse.',
      noiseInside:
        'Ce qui entoure le JSON sous le chiffrement ; `commas` laisse une virgule avant chaque dernière accolade.',
      charset: 'Les caractères d’une réponse : UTF-8, UTF-8 encodé deux fois, ou Latin-1.',
      entities: 'Si les textes ont des entités HTML comme `&amp;`.',
      errorCode: 'Le type JSON de `error.code`.',
      errorForm: 'Ce qu’est `error` en cas de succès ; avec `text`, `error` est le message d’un refus.',
      notFound:
        'Comment une lecture dit que la chose n’existe pas : par son code, ou par `exists: false` et le code 0.',
      missingFields: 'Ce qui remplace chaque champ non indispensable.',
      nullColumns:
        'Ce que sont les colonnes d’une prestation dans les lignes qui n’en ont pas, comme les titres.',
      listAsObject:
        'Comment une liste avec des lignes est écrite : `[…]`, ou `{"1": …, "3": …}` comme PHP écrit un tableau à trous.',
      emptyList: 'Comment une liste sans ligne est écrite.',
      pageRows: 'Ce que sont `first_row` et `last_row`.',
      numberForm:
        'Comment montants et quantités sont écrits : `1234.5`, `1234,50`, `.50`, ` 1234.5`, `1,234.50`, `1 234,50`, `1234.50 €`, `+1234.5`, `1.2345e+3`, `NaN`.',
      dateForm:
        'Comment les dates sont écrites : comme documenté, `19/07/2015`, `2015-07-19 00:00:00`, ou `2015-07-19T00:00:00+02:00`.',
      noneId: 'Comment s’écrit l’identifiant d’un devis ou d’un fournisseur qui n’existe pas.',
      vatRounding: 'Si la TVA est arrondie une fois par taux ou à chaque ligne.',
      webhookComma: 'Si une notification se termine par une virgule, comme dans l’exemple du manuel.',
      webhookContentType: 'Le type de contenu d’une notification.',
    },
    codeColumns: ['Code', 'Pourquoi'],
    codes: {
      wrongShape: 'Une valeur simple a été envoyée comme liste, ou l’inverse',
      missingLines: 'Un document n’a aucune ligne',
      missingQuantities: 'Une ligne n’a pas de quantité',
      invalidCategory: 'La catégorie d’un client n’existe pas',
      invalidDate: 'Une date n’est pas écrite AAAA-MM-JJ (2026-03-31)',
      invalidNumber: 'Un nombre n’est pas écrit comme 1234.5, ou un règlement vaut 0',
      invalidType: 'Un type de règlement n’existe pas',
      templateNotFound: 'Ce modèle d’e-mail n’existe pas',
      supplierNotFound: 'Ce fournisseur n’existe pas',
      paymentNotFound: 'Ce règlement n’existe pas, ou la facture n’en a aucun',
      readOnlyAccount: 'Le compte est en lecture seule, et c’est une écriture',
      blockedAccount: 'Le compte est bloqué',
      notCreditable: 'Un avoir ne peut être ni annulé par un avoir ni modifié ; une facture n’a qu’un avoir',
      noRecipient: 'Le client n’a pas d’adresse e-mail, et aucune n’a été envoyée',
      invalidValue: 'Un indicateur ne vaut ni 0 ni 1, ou une adresse e-mail n’est pas valide',
      notUtf8: 'Un texte n’est pas en UTF-8',
      tooLong: 'Un texte est trop long',
      outOfRange: 'Un nombre ou un total est hors limites',
    },
  },
};
