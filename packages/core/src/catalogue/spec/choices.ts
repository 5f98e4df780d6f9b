export const companyTypes = [
  'Agessa',
  'Association',
  'Auto-Entrepreneur',
  'E.U.R.L.',
  'Entreprise-Individuelle',
  'MDA',
  'Profession-Liberale',
  'S.A.',
  'S.A.R.L.',
  'S.A.S.',
  'S.A.S.U.',
  'S.C.I.',
  'S.N.C.',
  'S.E.L.A.R.L.',
] as const;

export const subscriptionStatuses = ['active', 'readonly', 'blocked'] as const;

export const clientCategories = ['client', 'fournisseur', 'prospect'] as const;

export const serviceCategories = ['services', 'produits'] as const;

/**
 * `later` is overdue, `avoir` is a credit note, `paid-avoir` is settled by a credit note. An invoice has
 * exactly one status.
 */
export const invoiceStatuses = [
  'avoir',
  'later',
  'paid',
  'paid-avoir',
  'partially-paid',
  'partially-paid-avoir',
  'pending',
] as const;

/** The names that the notifications use. The manual lists no values for this field, so Factomos may return others. */
export const estimateStatuses = [
  'pending',
  'gained',
  'gainedwithoutinvoice',
  'gainedwithacompte',
  'lost',
] as const;

export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** How an invoice was paid. */
export const paymentTypes = ['cb', 'check', 'especes', 'paypal', 'virement', 'other'] as const;

/** How an expense was paid. */
export const expensePaymentTypes = [
  'cb',
  'check',
  'virement',
  'prelevement',
  'especes',
  'tip',
  'other',
] as const;
