import { findChoice } from '../shared/find-choice.ts';
import { type ChoiceLabels } from '../shared/label.ts';

/** The name of each status in all products. */
export const invoiceStatuses = {
  avoir: 'Credit Note',
  later: 'Overdue',
  paid: 'Paid',
  'paid-avoir': 'Settled by Credit Note',
  'partially-paid': 'Partially Paid',
  'partially-paid-avoir': 'Partially Settled by Credit Note',
  pending: 'Pending',
} satisfies ChoiceLabels['invoice_status'];

/** The name of each status in all products. */
export const estimateStatuses = {
  pending: 'Pending',
  gained: 'Accepted',
  gainedwithoutinvoice: 'Accepted Without Invoice',
  gainedwithacompte: 'Accepted With Deposit',
  lost: 'Refused',
} satisfies ChoiceLabels['estimate_status'];

/** The names of payment types, of invoices and expenses. */
export const paymentTypes = {
  cb: 'Card',
  check: 'Cheque',
  especes: 'Cash',
  paypal: 'PayPal',
  prelevement: 'Direct Debit',
  tip: 'Interbank Payment Order (TIP)',
  virement: 'Bank Transfer',
  other: 'Other',
} satisfies ChoiceLabels['type'] & ChoiceLabels['payment_type'];

/** The name of every choice, by its parameter and its value on the wire. */
export const choices = {
  invoice_status: invoiceStatuses,
  estimate_status: estimateStatuses,
  type: paymentTypes,
  payment_type: paymentTypes,
  category: {
    client: 'Client',
    fournisseur: 'Supplier',
    prospect: 'Prospect',
    services: 'Service',
    produits: 'Product',
  },
  subscription_status: { active: 'Active', readonly: 'Read-Only', blocked: 'Blocked' },
  company_type: {
    Agessa: 'Agessa',
    Association: 'Association',
    'Auto-Entrepreneur': 'Auto-Entrepreneur',
    'E.U.R.L.': 'E.U.R.L.',
    'Entreprise-Individuelle': 'Entreprise Individuelle',
    MDA: 'MDA',
    'Profession-Liberale': 'Profession Libérale',
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
