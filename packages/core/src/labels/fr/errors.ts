import * as server from '../../catalogue/spec/server-messages.ts';
import { invoiceStatuses } from '../../catalogue/spec/choices.ts';
import { type ErrorLabel, type ErrorMessage } from '../shared/label.ts';

const notFound = (none: string, id: string): ErrorLabel => ({
  meaning: `${none} n’a ce ${id} dans ce compte.`,
  hint: `Vérifiez ${id} : c’est l’identifiant propre à Factomos, et non le numéro du document.`,
});

const labels: Readonly<Record<ErrorMessage, ErrorLabel>> = {
  [server.MISSING_TOKEN]: {
    meaning: 'La requête n’a pas de token.',
    hint: 'Renseignez le token de votre compte Factomos.',
  },
  [server.MISSING_REQUEST]: {
    meaning: 'La requête n’a pas de partie chiffrée.',
    hint: 'Vérifiez si quelque chose entre votre programme et Factomos (un proxy, une redirection) supprime le corps de la requête.',
  },
  [server.INVALID_TOKEN]: {
    meaning: 'Factomos ne connaît pas ce token.',
    hint: 'Vérifiez le token : il est peut-être mal saisi, ou remplacé depuis que l’application a été autorisée de nouveau.',
  },
  [server.TOO_MANY_CALLS]: {
    meaning:
      'Les appels du jour sont épuisés (500 par jour par défaut, partagés par tous les programmes qui utilisent ce token).',
    hint: 'Attendez minuit à Paris, ou demandez à Factomos une limite plus élevée.',
  },
  [server.INVALID_REQUEST]: {
    meaning: 'Factomos n’a pas pu déchiffrer la requête.',
    hint: 'Vérifiez le secret : il doit correspondre à ce token.',
  },
  [server.ACTION_NOT_FOUND]: {
    meaning: 'Factomos ne connaît pas cette action, ou n’a pas pu lire laquelle est demandée.',
    hint: 'Vérifiez le nom de l’action, et que le secret correspond à ce token.',
  },
  'Client not found': notFound('Aucun client', 'client_id'),
  'Service not found': notFound('Aucune prestation', 'service_id'),
  'Invoice not found': notFound('Aucune facture', 'invoice_id'),
  'Estimate not found': notFound('Aucun devis', 'estimate_id'),
  'Expense not found': notFound('Aucune dépense', 'expense_id'),
  [server.ACCOUNT_NOT_FOUND]: {
    meaning: 'Aucun compte n’a ce company_id.',
    hint: 'Vérifiez company_id.',
  },
  [server.ACTION_NOT_AUTHORIZED]: {
    meaning: 'Cette action est réservée aux partenaires de Factomos.',
    hint: 'Utilisez un token de partenaire, ou demandez à Factomos de devenir partenaire.',
  },
  [server.USERNAME_NOT_AVAILABLE]: {
    meaning: 'Un compte Factomos a déjà cet identifiant.',
    hint: 'Utilisez une autre adresse e-mail, ou connectez-vous au compte existant.',
  },
  [server.INVALID_SUBSCRIPTION_STATUS]: {
    meaning: 'Le statut n’est ni active, ni readonly, ni blocked.',
    hint: 'Envoyez active, readonly ou blocked.',
  },
  [server.TOKEN_WITHOUT_ACCOUNT]: {
    meaning: 'C’est le token d’un partenaire, qui n’appartient à aucun compte.',
    hint: 'Utilisez le token d’un compte.',
  },
  [server.INVALID_CATEGORY]: {
    meaning: 'La catégorie n’est ni services, ni produits.',
    hint: 'Envoyez services ou produits, ou omettez category.',
  },
  [server.INVALID_INVOICE_STATUS]: {
    meaning: 'Factomos ne connaît pas ce statut.',
    hint: `Envoyez l’un de ${invoiceStatuses.join(', ')}.`,
  },
  [server.INVALID_PAGE_INDEX]: {
    meaning: 'La ligne de page_index dépasse le nombre de factures.',
    hint: 'Recommencez à la ligne 0, ou laissez iterateInvoices parcourir les pages.',
  },
  [server.SEVERAL_PAYMENTS]: {
    meaning: 'La facture a plusieurs règlements : Factomos ne sait pas lequel modifier.',
    hint: 'Envoyez payment_id.',
  },
};

const byMessage: Readonly<Record<string, ErrorLabel>> = labels;

/** The meaning and hint for a message of the catalogue, undefined for any other text. */
export function errorLabel(message: string): ErrorLabel | undefined {
  const [, missing] = /^Missing parameter (\w+)$/.exec(message) ?? [];
  if (missing !== undefined)
    return { meaning: `La requête ne contient pas ${missing}.`, hint: `Envoyez ${missing}.` };
  return Object.hasOwn(byMessage, message) ? byMessage[message] : undefined;
}
