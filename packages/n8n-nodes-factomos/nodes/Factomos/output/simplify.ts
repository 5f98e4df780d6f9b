import { type IDataObject } from 'n8n-workflow';

/** The fields that an invoice has both when read alone and in a list. */
const INVOICE_FIELDS = [
  'id',
  'invoice_formated_number',
  'invoice_type',
  'invoice_status',
  'client_id',
  'client_company_name',
  'date',
  'payment_term_fr',
  'figures_total_withoutvat',
  'figures_total_vat',
  'figures_total_withvat',
  'figures_paid',
  'figures_due',
  'estimate_id',
];

/** The fields most people need, by action. They keep their names, so that the same expression works with and without Simplify. */
export const essentialFields: Record<string, readonly string[]> = {
  getClient: [
    'client_id',
    'category',
    'client_company_name',
    'client_reference',
    'client_contact_firstname',
    'client_contact_lastname',
    'client_email',
    'client_phonenumber',
    'client_address',
    'client_zipcode',
    'client_city',
    'client_country',
    'number_siret',
    'number_tva',
  ],
  getService: ['service_id', 'service_name', 'category', 'description', 'unit', 'price', 'vat', 'archived'],
  getInvoice: [...INVOICE_FIELDS, 'document_url', 'lines'],
  listInvoice: INVOICE_FIELDS,
  getInvoiceMailHistory: [
    'id',
    'invoice_id',
    'template_type',
    'email_to',
    'email_subject',
    'email_date',
    'email_viewed',
  ],
  listEmailTemplates: ['id', 'template_name', 'template_type', 'template_subject'],
  getEstimate: [
    'id',
    'estimate_formated_number',
    'estimate_status',
    'client_id',
    'client_company_name',
    'date',
    'figures_total_withoutvat',
    'figures_total_vat',
    'figures_total_withvat',
    'document_url',
    'lines',
  ],
  getExpense: [
    'expense_id',
    'date',
    'supplier_id',
    'invoice_number',
    'amount',
    'vat',
    'payment_type',
    'payment_reference',
    'comment',
  ],
};

/** The essential fields, each from the first of the objects that has it. Undefined for actions that have no such list. */
export function simplify(action: string, ...known: IDataObject[]): IDataObject | undefined {
  const fields = essentialFields[action];
  if (!fields) return undefined;
  const simple: IDataObject = {};
  for (const name of fields) {
    const source = known.find((entity) => name in entity);
    if (source) simple[name] = source[name];
  }
  return simple;
}
