import { defineMessages } from '../ui/language.ts';

export const messages = defineMessages({
  en: {
    title: 'Quirks',
    lead: 'Where the manual is silent, the sandbox can behave in several ways. The first choice is the default.',
    save: 'Save the quirks',
    names: {
      emptyPrice: 'An empty line_price[] next to filled ones is',
      editOmitted: 'What an edit does not send is',
      paymentEventId: 'The id in notifications of payments is that of the',
      callbackPoster: 'Keys are posted to app_callback by the',
      answerForm: 'Answers are written as',
      answerNoise: 'Around each answer',
      errorCode: 'error.code is a',
      vatRounding: 'VAT is rounded per',
      webhookComma: 'A comma before the last brace of notifications',
      webhookContentType: 'Content type of notifications',
    },
  },
  fr: {
    title: 'Variantes',
    lead: 'Là où le manuel ne précise rien, le bac à sable peut se comporter de plusieurs façons. Le premier choix est celui par défaut.',
    save: 'Enregistrer les variantes',
    names: {
      emptyPrice: 'Un line_price[] vide parmi d’autres remplis vaut',
      editOmitted: 'Ce qui n’est pas envoyé lors d’une modification est',
      paymentEventId: 'L’id des notifications de règlement est celui de',
      callbackPoster: 'Les clés sont postées à app_callback par',
      answerForm: 'Les réponses sont écrites en',
      answerNoise: 'Autour de chaque réponse',
      errorCode: 'error.code est un',
      vatRounding: 'La TVA est arrondie par',
      webhookComma: 'Virgule avant la dernière accolade des notifications',
      webhookContentType: 'Type de contenu des notifications',
    },
  },
});
