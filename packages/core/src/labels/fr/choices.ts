import { findChoice } from '../shared/find-choice.ts';
import { type ChoiceLabels } from '../shared/label.ts';

/** The name of each status in all products. */
export const invoiceStatuses = {
  avoir: 'Avoir',
  later: 'En retard',
  paid: 'Réglée',
  'paid-avoir': 'Soldée par un avoir',
  'partially-paid': 'Réglée en partie',
  'partially-paid-avoir': 'Soldée en partie par un avoir',
  pending: 'En attente',
} satisfies ChoiceLabels['invoice_status'];

/** The name of each status in all products. */
export const estimateStatuses = {
  pending: 'En attente',
  gained: 'Accepté',
  gainedwithoutinvoice: 'Accepté, sans facture',
  gainedwithacompte: 'Accepté, avec acompte',
  lost: 'Refusé',
} satisfies ChoiceLabels['estimate_status'];

/** The names of payment types, of invoices and expenses. */
export const paymentTypes = {
  cb: 'Carte bancaire',
  check: 'Chèque',
  especes: 'Espèces',
  paypal: 'PayPal',
  prelevement: 'Prélèvement',
  tip: 'TIP',
  virement: 'Virement',
  other: 'Autre',
} satisfies ChoiceLabels['type'] & ChoiceLabels['payment_type'];

/** The name of every choice, by its parameter and its value on the wire. */
export const choices = {
  invoice_status: invoiceStatuses,
  estimate_status: estimateStatuses,
  type: paymentTypes,
  payment_type: paymentTypes,
  category: {
    client: 'Client',
    fournisseur: 'Fournisseur',
    prospect: 'Prospect',
    services: 'Prestation',
    produits: 'Produit',
  },
  subscription_status: { active: 'Actif', readonly: 'Lecture seule', blocked: 'Bloqué' },
  company_type: {
    Agessa: 'Agessa',
    Association: 'Association',
    'Auto-Entrepreneur': 'Auto-entrepreneur',
    'E.U.R.L.': 'E.U.R.L.',
    'Entreprise-Individuelle': 'Entreprise individuelle',
    MDA: 'MDA',
    'Profession-Liberale': 'Profession libérale',
    'S.A.': 'S.A.',
    'S.A.R.L.': 'S.A.R.L.',
    'S.A.S.': 'S.A.S.',
    'S.A.S.U.': 'S.A.S.U.',
    'S.C.I.': 'S.C.I.',
    'S.N.C.': 'S.N.C.',
    'S.E.L.A.R.L.': 'S.E.L.A.R.L.',
  },
} satisfies ChoiceLabels;

/** The name of a choice, by its parameter or field; an undocumented value is returned unchanged. */
export function choiceLabel(param: string, value: string): string {
  return findChoice(choices, param, value);
}
