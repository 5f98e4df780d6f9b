import { findLabel } from '../shared/find-label.ts';
import { type FieldHelp, type FieldLabels, type Label } from '../shared/label.ts';
import { params } from './params.ts';

/** The fields of answers that are not parameters, and those that have another label than the parameter. */
const fields = {
  auth_token: {
    name: 'Jeton de connexion',
    help: 'Jeton à usage unique qui ouvre une session. C’est un secret.',
  },
  api_key: { name: 'Clé API', help: 'Token de la nouvelle application. C’est un secret.' },
  api_secret: { name: 'Secret API', help: 'Secret qui correspond à ce token.' },

  client: { name: 'Client', help: 'Le client.' },
  client_business_category: { name: 'Activité', help: 'Activité du client.' },
  client_contact_firstname: { name: 'Prénom du contact', help: 'Prénom du contact.' },
  client_contact_title: { name: 'Civilité du contact', help: 'Civilité du contact.' },
  client_other: { name: 'Autre', help: 'Autres informations sur le client.' },
  client_code_analytic: { name: 'Code analytique', help: 'Code du client dans votre comptabilité.' },

  service: { name: 'Prestation', help: 'La prestation.' },
  service_code_analytic: { name: 'Code analytique', help: 'Code de la prestation dans votre comptabilité.' },
  archived: { name: 'Archivée', help: 'Indique si la prestation est archivée.' },

  invoice: { name: 'Facture', help: 'La facture.' },
  invoice_formated_number: { name: 'Numéro', help: 'Numéro imprimé sur la facture.' },
  invoice_document_key: {
    name: 'Clé du document',
    help: 'Clé de la page de la facture pour le client : documentLink en fait le lien.',
  },
  document_key: {
    name: 'Clé du document',
    help: 'Clé de la page du document pour le client : documentLink en fait le lien. Absente d’une liste.',
  },
  document_title: { name: 'Titre', help: 'Titre du document.' },
  exists: { name: 'Existe', help: 'Indique si Factomos a trouvé l’objet demandé.' },
  payment_term_fr: { name: 'Échéance', help: 'Date d’échéance.' },
  id: { name: 'Id', help: 'Identifiant propre à Factomos.' },
  unix_timestamp: {
    name: 'Date',
    help: 'Jour du document en secondes Unix : minuit à Paris.',
  },
  invoice_type: { name: 'Type', help: 'Type de facture.' },
  invoice_formated_year: { name: 'Année', help: 'Année de la facture.' },
  invoice_paid_mention: {
    name: 'Mention de règlement',
    help: 'Ce que la facture dit de son règlement : 0 ou pay_before.',
  },
  figures_total_withoutvat: { name: 'Total HT', help: 'Total hors taxes en euros.' },
  figures_total_vat: { name: 'TVA', help: 'TVA du document en euros.' },
  figures_total_withvat: { name: 'Total TTC', help: 'Total TTC en euros.' },
  figures_paid: { name: 'Réglé', help: 'Montant réglé en euros.' },
  figures_due: { name: 'Reste dû', help: 'Montant restant dû en euros.' },
  articleList: {
    name: 'Articles',
    help: 'Les lignes telles que Factomos les renvoie. Vide dans une liste de factures.',
  },
  supplier_price: { name: 'Prix d’achat', help: 'Prix d’achat d’une unité en euros.' },
  is_with_vat: { name: 'TTC', help: 'Indique si le prix comprend la TVA.' },
  quantity: { name: 'Quantité', help: 'Nombre d’unités.' },
  remise: { name: 'Remise', help: 'Remise de la ligne.' },
  percent: { name: 'Pourcentage', help: 'Pourcentage facturé de la ligne.' },
  total_ht: { name: 'Total HT', help: 'Total de la ligne hors taxes en euros.' },
  invoice_price: { name: 'Prix', help: 'Prix d’une unité sur cette facture en euros, hors taxes.' },
  unitDiscount: { name: 'Unité de remise', help: 'Unité de la remise.' },
  invoice_order: { name: 'Position', help: 'Position de la ligne.' },
  invoice_format: { name: 'Format du numéro', help: 'Format du numéro de la facture.' },
  pagination: { name: 'Page', help: 'Les lignes reçues, et leur nombre total.' },
  first_row: { name: 'Première ligne', help: 'Première ligne de la page ; la toute première est 0.' },
  last_row: { name: 'Dernière ligne', help: 'Dernière ligne de la page, incluse.' },
  total_invoices: { name: 'Factures', help: 'Nombre de factures de ce statut.' },
  invoices: { name: 'Factures', help: 'Les factures de la page, de la plus récente à la plus ancienne.' },
  omitted: { name: 'Lignes illisibles', help: 'Les lignes qui n’ont pas pu être lues, et pourquoi.' },
  payment_amount_total: { name: 'Règlements', help: 'Total des règlements en euros.' },
  is_exported: { name: 'Exportée', help: 'Indique si elle a été exportée en comptabilité.' },
  is_recurring: { name: 'Récurrente', help: 'Indique si elle vient d’une facture récurrente.' },
  downpayment_percent: { name: 'Acompte (%)', help: 'Acompte en pour cent du total.' },
  downpayment_amount: { name: 'Acompte', help: 'Acompte en euros.' },
  downpayment_paid_mention: { name: 'Mention d’acompte', help: 'Ce que la facture dit de l’acompte.' },
  downpayment_term: { name: 'Échéance de l’acompte', help: 'Date d’échéance de l’acompte.' },
  invoice_tags: { name: 'Étiquettes', help: 'Étiquettes de la facture.' },

  'invoice-emails': { name: 'E-mails', help: 'Les e-mails envoyés pour la facture.' },
  email_subject: { name: 'Objet', help: 'Objet de l’e-mail.' },
  email_content: { name: 'Contenu', help: 'Texte de l’e-mail.' },
  email_date: { name: 'Envoyé', help: 'Date d’envoi, AAAA-MM-JJ HH:MM:SS à l’heure de Factomos (Paris).' },
  email_attachment: { name: 'Pièce jointe', help: 'Pièce jointe à l’e-mail.' },
  email_viewed: { name: 'Ouvert', help: 'Indique si le destinataire l’a ouvert.' },
  'email-templates': { name: 'Modèles d’e-mail', help: 'Les modèles d’e-mail du compte.' },
  signature_id: { name: 'Signature', help: 'La signature sous l’e-mail.' },
  template_name: { name: 'Modèle', help: 'Nom du modèle.' },
  template_type: { name: 'Type de modèle', help: 'Usage du modèle, par exemple invoice ou estimate.' },
  template_subject: { name: 'Objet', help: 'Objet de l’e-mail.' },
  template_message: { name: 'Message', help: 'Texte de l’e-mail.' },
  template_attachment_doc: { name: 'Pièce jointe', help: 'Indique si le document est joint.' },

  expense: { name: 'Dépense', help: 'La dépense.' },

  estimate: { name: 'Devis', help: 'Le devis.' },
  estimate_formated_number: { name: 'Numéro', help: 'Numéro imprimé sur le devis.' },
  estimate_document_key: {
    name: 'Clé du document',
    help: 'Clé de la page du devis pour le client : documentLink en fait le lien.',
  },
  estimate_number: { name: 'Numéro d’ordre', help: 'Numéro d’ordre du devis.' },
  estimate_status: { name: 'Statut', help: 'Statut du devis.' },
  estimate_price: { name: 'Prix', help: 'Prix d’une unité sur ce devis en euros, hors taxes.' },
  estimate_order: { name: 'Position', help: 'Position de la ligne.' },
  estimate_action_date: { name: 'Répondu', help: 'Jour où le devis a été accepté ou refusé.' },
  estimate_sentmail: { name: 'Envoyé', help: 'Indique s’il a été envoyé par e-mail.' },
  estimate_format: { name: 'Format du numéro', help: 'Format du numéro du devis.' },
  several_vat: {
    name: 'Plusieurs taux de TVA',
    help: 'Indique si les lignes ont leurs propres taux de TVA.',
  },
  company_vat: {
    name: 'Taux de TVA de la société (%)',
    help: 'Taux de TVA par défaut de la société, en pour cent.',
  },
  with_precompte: { name: 'Précompte', help: 'Indique si un précompte social est retenu.' },
  document_lang: { name: 'Langue', help: 'Langue du document.' },
  date_update: { name: 'Modifié', help: 'Date de la dernière modification.' },
  stock: { name: 'Stock', help: 'Nombre d’unités en stock.' },
  image: { name: 'Image', help: 'Image de la prestation.' },
} satisfies FieldLabels;

const document = {
  invoice_date: 'Date de la facture.',
  estimate_date: 'Date du devis.',
  lines: 'Les lignes telles qu’elles peuvent être renvoyées.',
} as const;

const item = {
  category: 'Prestation ou produit.',
  description: 'Description de la prestation.',
  vat: 'Taux de TVA de la prestation, en pour cent.',
} as const;

const fieldHelp = {
  createAccount: {
    company_id: 'Le nouveau compte.',
    password: 'Le mot de passe que Factomos a créé, si aucun n’a été envoyé. C’est un secret.',
  },
  createClient: { client_id: 'Le nouveau client.' },
  createService: { service_id: 'La nouvelle prestation.' },
  createInvoice: { ...document, invoice_id: 'La nouvelle facture.' },
  transformEstimate: { ...document, invoice_id: 'La nouvelle facture.' },
  createCreditNote: {
    ...document,
    invoice_id: 'Le nouvel avoir.',
    invoice_formated_number: 'Numéro imprimé sur l’avoir.',
    invoice_document_key: 'Clé de la page de l’avoir pour le client : documentLink en fait le lien.',
    invoice_date: 'Date de l’avoir.',
  },
  createEstimate: { ...document, estimate_id: 'Le nouveau devis.' },
  createPayment: { payment_id: 'Le nouveau règlement.' },
  editPayment: { payment_id: 'Le règlement modifié.' },
  createExpense: { expense_id: 'La nouvelle dépense.' },
  service: item,
  expense: {
    date: 'Jour de la dépense.',
    supplier_id: 'Le fournisseur, un client de la catégorie fournisseur.',
  },
  invoice: { ...document, estimate_id: 'Le devis dont elle est issue.' },
  invoices: { ...document, estimate_id: 'Le devis dont elle est issue.' },
  estimate: document,
  'invoice-emails': { email_to: 'Destinataire.' },
  articleList: {
    ...document,
    ...item,
    comment: 'Texte imprimé sous le nom de la prestation.',
    price: 'Prix d’une unité de la prestation en euros, hors taxes.',
    reference: 'Référence de la prestation.',
    tva_enable: 'Indique si la société facture la TVA.',
    estimate_vat: 'Taux de TVA de tout le devis ; 0 si chaque ligne a celui de sa prestation.',
    id: 'Le devis.',
  },
} satisfies FieldHelp;

/**
 * The label of a field of an answer; `holder` is the object or list that contains it, or the action. An
 * undocumented field keeps its name.
 */
export function fieldLabel(holder: string, field: string): Label {
  return findLabel([fields, params], fieldHelp, holder, field);
}
