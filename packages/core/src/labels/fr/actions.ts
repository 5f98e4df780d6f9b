import { type ActionName, type WriteActionName } from '../../catalogue/catalogue.ts';
import { type Resource } from '../../catalogue/spec/define-actions.ts';
import { type Label } from '../shared/label.ts';

/** The name of each action and what it does. */
export const actions = {
  createAccount: {
    name: 'Créer un compte',
    help: 'Ouvre un compte Factomos. La réponse contient des secrets : un mot de passe s’il n’a pas été donné, une clé API.',
  },
  deleteAccount: {
    name: 'Supprimer un compte',
    help: 'Supprime définitivement un compte Factomos (réservé aux partenaires).',
  },
  updateAccount: {
    name: 'Modifier le statut d’un compte',
    help: 'Rend un compte actif, en lecture seule ou bloqué (réservé aux partenaires).',
  },
  getConnectionToken: {
    name: 'Obtenir un jeton de connexion',
    help: 'Crée un jeton à usage unique qui ouvre une session sans mot de passe. La réponse est un secret.',
  },
  getClient: { name: 'Lire un client', help: 'Lit un client.' },
  createClient: { name: 'Créer un client', help: 'Ajoute un client, un fournisseur ou un prospect.' },
  editClient: { name: 'Modifier un client', help: 'Modifie un client, un fournisseur ou un prospect.' },
  getService: { name: 'Lire une prestation', help: 'Lit une prestation ou un produit du catalogue.' },
  createService: {
    name: 'Créer une prestation',
    help: 'Ajoute une prestation ou un produit au catalogue.',
  },
  createInvoice: {
    name: 'Créer une facture',
    help: 'Crée une facture. Elle est numérotée aussitôt et ne peut pas être supprimée : seul un avoir l’annule.',
  },
  getInvoice: {
    name: 'Lire une facture',
    help: 'Lit une facture avec ses lignes. L’objet, le commentaire et le taux de TVA n’y sont pas.',
  },
  listInvoice: {
    name: 'Lister les factures',
    help: 'Liste les factures d’un statut, 50 au plus à la fois, les plus récentes d’abord.',
  },
  editInvoice: {
    name: 'Modifier une facture',
    help: 'Modifie une facture. Ses lignes sont remplacées par celles envoyées.',
  },
  sendInvoice: { name: 'Envoyer une facture', help: 'Envoie une facture par e-mail.' },
  getInvoiceMailHistory: {
    name: 'Lire l’historique des e-mails d’une facture',
    help: 'Liste les e-mails envoyés pour une facture.',
  },
  listEmailTemplates: {
    name: 'Lister les modèles d’e-mail',
    help: 'Liste les modèles d’e-mail du compte.',
  },
  createPayment: {
    name: 'Enregistrer un règlement',
    help: 'Enregistre un règlement sur une facture.',
  },
  editPayment: { name: 'Modifier un règlement', help: 'Modifie un règlement d’une facture.' },
  deleteAllPayments: {
    name: 'Supprimer tous les règlements',
    help: 'Supprime tous les règlements d’une facture.',
  },
  createExpense: { name: 'Créer une dépense', help: 'Enregistre une dépense.' },
  editExpense: { name: 'Modifier une dépense', help: 'Modifie une dépense.' },
  getExpense: { name: 'Lire une dépense', help: 'Lit une dépense.' },
  getEstimate: {
    name: 'Lire un devis',
    help: 'Lit un devis. Son client et sa date ne figurent que dans ses articles.',
  },
  createEstimate: { name: 'Créer un devis', help: 'Crée un devis.' },
  transformEstimate: {
    name: 'Transformer un devis en facture',
    help: 'Crée une facture à partir d’un devis. Le faire deux fois crée deux factures.',
  },
  createCreditNote: { name: 'Créer un avoir', help: 'Crée l’avoir de toute une facture.' },
} satisfies Readonly<Record<ActionName, Label>>;

/** The name of each resource. */
export const resources = {
  account: 'Compte',
  client: 'Client',
  emailTemplate: 'Modèle d’e-mail',
  estimate: 'Devis',
  expense: 'Dépense',
  invoice: 'Facture',
  payment: 'Règlement',
  service: 'Prestation',
  session: 'Session',
} satisfies Readonly<Record<Resource, string>>;

const recoveryHints = {
  createAccount:
    'Renvoyez la demande : -30 dit que le compte a été créé. Son mot de passe et ses clés sont perdus : réinitialisez le mot de passe dans Factomos.',
  deleteAccount: 'La renvoyer est sans risque : pour un compte supprimé, Factomos répond -36.',
  updateAccount: 'La renvoyer est sans risque : le même statut est appliqué.',
  getConnectionToken: 'Demandez un autre jeton : celui qui est perdu expire sans être utilisé.',
  createClient: 'L’API ne liste pas les clients : cherchez-le dans Factomos avant de le renvoyer.',
  editClient: 'Lisez le client avec getClient. Renvoyer la même modification est sans risque.',
  createService: 'L’API ne liste pas les prestations : cherchez-la dans Factomos avant de la renvoyer.',
  createInvoice: 'Cherchez-la avant de la renvoyer : findPossibleDuplicates({ client_id, net_total, date }).',
  editInvoice: 'Lisez la facture avec getInvoice. Renvoyer la même modification est sans risque.',
  sendInvoice: 'Vérifiez si l’e-mail est parti avant de le renvoyer : checkSend(invoice_id).',
  createPayment: 'Comparez le montant réglé avec celui d’avant : checkPayment(invoice_id).',
  editPayment:
    'Regardez le montant réglé : checkPayment(invoice_id). Renvoyer la même modification est sans risque.',
  deleteAllPayments: 'Regardez le montant réglé : checkPayment(invoice_id).',
  createExpense: 'L’API ne liste pas les dépenses : cherchez-la dans Factomos avant de la renvoyer.',
  editExpense: 'Lisez la dépense avec getExpense. Renvoyer la même modification est sans risque.',
  createEstimate: 'L’API ne liste pas les devis : cherchez-le dans Factomos avant de le renvoyer.',
  transformEstimate:
    'Cherchez la facture avant de renvoyer la demande : findPossibleDuplicates({ client_id, net_total, date }) ; sa ligne nomme le devis dans estimate_id.',
  createCreditNote:
    "Lisez la facture avec getInvoice : si elle a un avoir, elle est paid-avoir. Ou cherchez l’avoir avec listInvoice({ invoice_status: 'avoir' }).",
} satisfies Readonly<Record<WriteActionName, string>>;

const byAction: Readonly<Record<string, string>> = recoveryHints;

/** What to check before a write is sent again whose answer was lost. */
export function recoveryHint(action: string): string {
  const hint = Object.hasOwn(byAction, action) ? byAction[action] : undefined;
  return hint ?? 'Vérifiez dans Factomos si l’action a été faite avant de la renvoyer.';
}
