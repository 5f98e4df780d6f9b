import * as field from './fields.ts';
import { serviceCategories } from './choices.ts';

/** A line of a document as Factomos returns it: the service's own columns joined with those of the line. */
export const articleFields = {
  service_id: field.id,
  company_id: field.id,
  category: field.choice(serviceCategories),
  service_name: field.text,
  /** The service's description. That of the line is `comment`. */
  description: field.text,
  unit: field.text,
  /** The service's price. That of the line is `invoice_price` or `estimate_price`. */
  price: field.amount,
  supplier_price: field.amount,
  is_with_vat: field.flag,
  /** The service's rate. The document may use another one, which shows in its `figures_total_*`. */
  vat: field.percent,
  service_code_analytic: field.text,
  archived: field.flag,
  quantity: field.quantity,
  /** Discount of the line. */
  remise: field.amount,
  comment: field.text,
  percent: field.percent,
  total_ht: field.amount,
} as const;
