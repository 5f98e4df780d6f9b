import { findLabel } from '../shared/find-label.ts';
import { type Label, type LineFieldName, type ParamHelp, type ParamLabels } from '../shared/label.ts';

/**
 * All parameters. A field of an answer with the same name has the same meaning, unless `fieldHelp` has
 * another text.
 */
export const params = {
  username: { name: 'Identifiant', help: 'Identifiant du nouveau compte, une adresse e-mail.' },
  password: {
    name: 'Mot de passe',
    help: 'Mot de passe du compte. À défaut, Factomos en crée un et le renvoie.',
  },
  name: { name: 'Nom de la société', help: 'Nom de la société.' },
  company_type: { name: 'Forme juridique', help: 'Forme juridique de la société.' },
  company_address: { name: 'Adresse', help: 'Adresse de la société.' },
  zipcode: { name: 'Code postal', help: 'Code postal de la société.' },
  city: { name: 'Ville', help: 'Ville de la société.' },
  country: { name: 'Pays', help: 'Pays de la société, par exemple France.' },
  phone_number: { name: 'Téléphone', help: 'Téléphone de la société.' },
  fax_number: { name: 'Fax', help: 'Fax de la société.' },
  company_email: { name: 'E-mail de la société', help: 'E-mail de la société ; à défaut, l’identifiant.' },
  company_website: { name: 'Site web', help: 'Site web de la société.' },
  capital: { name: 'Capital', help: 'Capital tel qu’imprimé, par exemple 5 000 €.' },
  siret: { name: 'SIRET', help: 'Numéro SIRET de la société, 14 chiffres.' },
  vat_percentage: {
    name: 'Taux de TVA (%)',
    help: 'Taux de TVA par défaut, en pour cent ; 0 s’il est omis.',
  },
  vat_number: { name: 'Numéro de TVA', help: 'Numéro de TVA intracommunautaire.' },
  tva_enable: { name: 'Assujettie à la TVA', help: 'Indique si la société facture la TVA ; non par défaut.' },
  app_name: {
    name: 'Nom de l’application',
    help: 'Nom d’une application. La réponse contient alors un token et un secret pour le compte.',
  },
  app_description: { name: 'Description de l’application', help: 'Courte description de cette application.' },
  app_icon: { name: 'URL de l’icône', help: 'Icône de cette application, 40 pixels sur 40.' },
  webhook_url: { name: 'URL de notification', help: 'Adresse que Factomos notifie de chaque modification.' },
  company_id: { name: 'Id de la société', help: 'La société du compte.' },
  subscription_status: { name: 'Statut', help: 'Ce que le compte peut faire.' },
  mode: { name: 'Mode', help: 'L’exemple du manuel envoie normal ; aucune autre valeur n’est documentée.' },

  client_id: { name: 'Client', help: 'Le client.' },
  category: { name: 'Catégorie', help: 'Client, fournisseur ou prospect.' },
  client_company_name: { name: 'Nom', help: 'Nom de la société ou de la personne.' },
  client_reference: { name: 'Référence', help: 'Votre propre référence du client.' },
  client_contact_lastname: { name: 'Nom du contact', help: 'Nom de famille du contact.' },
  client_email: { name: 'E-mail', help: 'Adresse e-mail, à laquelle les factures sont envoyées par défaut.' },
  client_phonenumber: { name: 'Téléphone', help: 'Téléphone du client.' },
  client_address: { name: 'Adresse', help: 'Adresse du client.' },
  client_address_more: { name: 'Complément d’adresse', help: 'Deuxième ligne de l’adresse.' },
  client_zipcode: { name: 'Code postal', help: 'Code postal ; les zéros en tête sont conservés.' },
  client_city: { name: 'Ville', help: 'Ville du client.' },
  client_country: { name: 'Pays', help: 'Pays du client.' },
  client_lang: { name: 'Langue', help: 'Langue des documents de ce client, par exemple fr ou en.' },
  number_siret: { name: 'SIRET', help: 'Numéro SIRET, 14 chiffres.' },
  number_tva: { name: 'Numéro de TVA', help: 'Numéro de TVA intracommunautaire.' },
  client_website: { name: 'Site web', help: 'Site web du client.' },
  client_keyword: { name: 'Mots-clés', help: 'Mots-clés pour retrouver le client.' },
  description: { name: 'Description', help: 'Notes sur le client.' },

  service_id: { name: 'Prestation', help: 'La prestation.' },
  service_name: { name: 'Nom', help: 'Nom de la prestation.' },
  unit: { name: 'Unité', help: 'Unité, par exemple jour ou mois.' },
  price: { name: 'Prix', help: 'Prix d’une unité en euros, hors taxes.' },

  invoice_id: { name: 'Facture', help: 'La facture.' },
  invoice_attention: { name: 'À l’attention de', help: 'À l’attention de cette personne.' },
  objet: { name: 'Objet', help: 'Objet du document.' },
  invoice_date: { name: 'Date', help: 'Date de la facture ; aujourd’hui à défaut.' },
  vat_enable: { name: 'Avec TVA', help: 'Indique si la facture est soumise à la TVA ; oui par défaut.' },
  invoice_vat: {
    name: 'Taux de TVA (%)',
    help: 'Taux de TVA de toute la facture, en pour cent ; à défaut ou avec 0, celui de chaque prestation.',
  },
  payment_condition_enable: {
    name: 'Condition de règlement',
    help: 'Indique si la condition de règlement est imprimée.',
  },
  payment_amount: {
    name: 'Montant de la condition de règlement',
    help: 'Montant de la condition de règlement en euros.',
  },
  payment_term: { name: 'Échéance', help: 'Date d’échéance.' },
  invoice_comment: { name: 'Commentaire', help: 'Commentaire imprimé sous les lignes.' },
  lines: { name: 'Lignes', help: 'Prestations et titres, dans l’ordre.' },
  figures_total_withvat: {
    name: 'Total TTC imposé',
    help: 'Impose le total TTC en euros ; la TVA est alors la différence.',
  },
  invoice_paid: {
    name: 'Réglée',
    help: 'Indique si un règlement de tout le total est enregistré aussitôt.',
  },
  template_id: { name: 'Id du modèle graphique', help: 'Modèle graphique du document.' },
  invoice_status: { name: 'Statut', help: 'Statut de la facture.' },
  page_index: { name: 'Première ligne', help: 'Première ligne : 0, 50, 100 et ainsi de suite.' },
  email_template_id: {
    name: 'Modèle d’e-mail',
    help: 'Modèle d’e-mail ; à défaut, celui de Factomos pour les factures.',
  },
  email_to: { name: 'Destinataire', help: 'Destinataire ; à défaut, l’adresse du client.' },

  montant: { name: 'Montant', help: 'Montant réglé en euros, TTC.' },
  type: { name: 'Moyen de règlement', help: 'Moyen de règlement.' },
  reference: { name: 'Référence', help: 'Votre référence du règlement.' },
  payment_date: { name: 'Date', help: 'Jour du règlement ; aujourd’hui à défaut.' },
  numero_remise: { name: 'Numéro de remise', help: 'Numéro de remise en banque.' },
  numero_cheque: { name: 'Numéro de chèque', help: 'Numéro du chèque.' },
  payment_id: { name: 'Id du règlement', help: 'Le règlement. Nécessaire, sauf si la facture n’en a qu’un.' },

  expense_id: { name: 'Id de la dépense', help: 'La dépense.' },
  date: { name: 'Date', help: 'Jour de la dépense ; aujourd’hui à défaut.' },
  supplier_id: { name: 'Id du fournisseur', help: 'Le fournisseur : un client de la catégorie fournisseur.' },
  invoice_number: { name: 'Numéro du fournisseur', help: 'Numéro de la facture du fournisseur.' },
  vat: { name: 'TVA', help: 'TVA de la dépense en euros.' },
  amount: { name: 'Montant', help: 'Montant de la dépense en euros.' },
  payment_type: { name: 'Moyen de règlement', help: 'Moyen de règlement.' },
  payment_reference: { name: 'Référence du règlement', help: 'Référence du règlement.' },
  comment: { name: 'Commentaire', help: 'Objet de la dépense.' },

  estimate_id: { name: 'Id du devis', help: 'Le devis.' },
  estimate_attention: { name: 'À l’attention de', help: 'À l’attention de cette personne.' },
  estimate_date: { name: 'Date', help: 'Date du devis ; aujourd’hui à défaut.' },
  estimate_vat: {
    name: 'Taux de TVA (%)',
    help: 'Taux de TVA de tout le devis, en pour cent ; à défaut ou avec 0, celui de chaque prestation.',
  },
  estimate_comment: { name: 'Commentaire', help: 'Commentaire imprimé sous les lignes.' },
} satisfies ParamLabels;

const paramHelp = {
  deleteAccount: { company_id: 'Le compte à supprimer.' },
  updateAccount: { company_id: 'Le compte à modifier.', subscription_status: 'Le nouveau statut du compte.' },
  getClient: { client_id: 'Le client à lire.' },
  editClient: { client_id: 'Le client à modifier.' },
  getService: { service_id: 'La prestation à lire.' },
  createService: {
    category: 'Prestation ou produit.',
    description: 'Description imprimée sur les documents.',
  },
  createInvoice: { client_id: 'Le client facturé.', objet: 'Objet de la facture.' },
  getInvoice: { invoice_id: 'La facture à lire.' },
  listInvoice: { invoice_status: 'Statut des factures à lister.' },
  editInvoice: {
    invoice_date: 'Date de la facture.',
    invoice_id: 'La facture à modifier.',
    client_id: 'Le client facturé.',
    objet: 'Objet de la facture.',
  },
  sendInvoice: { invoice_id: 'La facture à envoyer.' },
  createPayment: { invoice_id: 'La facture réglée.' },
  editPayment: { invoice_id: 'La facture réglée.', payment_date: 'Jour du règlement.' },
  deleteAllPayments: { invoice_id: 'La facture dont les règlements sont supprimés.' },
  createCreditNote: { invoice_id: 'La facture à annuler par un avoir.' },
  getExpense: { expense_id: 'La dépense à lire.' },
  editExpense: { expense_id: 'La dépense à modifier.', date: 'Jour de la dépense.' },
  getEstimate: { estimate_id: 'Le devis à lire.' },
  createEstimate: { client_id: 'Le client du devis.', objet: 'Objet du devis.' },
  transformEstimate: { estimate_id: 'Le devis à facturer.' },
} satisfies ParamHelp;

/** The fields of a line that charges for a service, and the title of a heading. */
export const lineFields = {
  service_id: { name: 'Prestation', help: 'La prestation facturée.' },
  description: { name: 'Description', help: 'Texte imprimé sous le nom de la prestation.' },
  quantity: { name: 'Quantité', help: 'Nombre d’unités.' },
  price: {
    name: 'Prix',
    help: 'Prix d’une unité en euros, hors taxes, sur toutes les lignes ou sur aucune ; à défaut, celui de la prestation.',
  },
  title: { name: 'Titre', help: 'Un titre entre les lignes, seul sur sa ligne. Il ne facture rien.' },
} satisfies Readonly<Record<LineFieldName | 'title', Label>>;

/** The label of a parameter of an action. An undocumented parameter keeps its name. */
export function paramLabel(action: string, param: string): Label {
  return findLabel([params], paramHelp, action, param);
}
