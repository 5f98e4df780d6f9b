import { serviceCategories } from './choices.ts';

/** A line of a document as Factomos answers it: the service's own columns joined with the line's. */
export const articleFields = {
  service_id: { kind: 'id' },
  company_id: { kind: 'id' },
  category: { kind: 'choice', choices: serviceCategories },
  service_name: { kind: 'text' },
  /** The service's description; the line's own is `comment`. */
  description: { kind: 'text' },
  unit: { kind: 'text' },
  /** The service's price; the line's own is `invoice_price` or `estimate_price`. */
  price: { kind: 'amount' },
  supplier_price: { kind: 'amount' },
  is_with_vat: { kind: 'flag' },
  /** The service's rate. The document's may be another: show its `figures_total_*`. */
  vat: { kind: 'percent' },
  service_code_analytic: { kind: 'text' },
  archived: { kind: 'flag' },
  quantity: { kind: 'quantity' },
  /** Discount of the line. */
  remise: { kind: 'amount' },
  comment: { kind: 'text' },
  percent: { kind: 'percent' },
  total_ht: { kind: 'amount' },
} as const;
