import { type RowOf, table } from '../table.ts';

/** Clients, suppliers (category `fournisseur`) and prospects, which Factomos calls contacts. */
export const clients = table(
  'clients',
  {
    company_id: 'integer',
    client_company_name: 'text',
    client_business_category: 'text',
    client_reference: 'text',
    description: 'text',
    client_address: 'text',
    client_address_more: 'text',
    client_zipcode: 'text',
    client_city: 'text',
    client_country: 'text',
    number_tva: 'text',
    number_siret: 'text',
    client_website: 'text',
    client_email: 'text',
    client_contact_firstname: 'text',
    client_contact_lastname: 'text',
    client_phonenumber: 'text',
    client_contact_title: 'text',
    category: 'text',
    client_other: 'text',
    client_lang: 'text',
    client_keyword: 'text',
    client_code_analytic: 'text',
  },
  ['company_id, client_company_name'],
);

export const services = table(
  'services',
  {
    company_id: 'integer',
    category: 'text',
    service_name: 'text',
    description: 'text',
    unit: 'text',
    /** EUR without VAT, a decimal string. */
    price: 'text',
    vat: 'text',
    service_code_analytic: 'text',
    archived: 'integer',
    stock: 'text',
    reference: 'text',
  },
  ['company_id'],
);

export const expenses = table(
  'expenses',
  {
    company_id: 'integer',
    date: 'text',
    supplier_id: 'integer',
    invoice_number: 'text',
    vat: 'text',
    amount: 'integer',
    payment_type: 'text',
    payment_reference: 'text',
    comment: 'text',
  },
  ['company_id'],
);

export const emailTemplates = table(
  'email_templates',
  {
    company_id: 'integer',
    signature_id: 'text',
    template_name: 'text',
    template_type: 'text',
    template_subject: 'text',
    template_message: 'text',
    template_attachment_doc: 'text',
  },
  ['company_id'],
);

/** The outbox: the emails that sendInvoice would have sent. Nothing leaves the machine. */
export const mails = table(
  'mails',
  {
    company_id: 'integer',
    invoice_id: 'integer',
    template_type: 'text',
    email_to: 'text',
    email_subject: 'text',
    email_content: 'text',
    email_date: 'text',
    email_attachment: 'text',
    email_viewed: 'integer',
  },
  ['invoice_id', 'company_id'],
);

export type ClientRow = RowOf<typeof clients>;
export type ServiceRow = RowOf<typeof services>;
export type ExpenseRow = RowOf<typeof expenses>;
export type EmailTemplateRow = RowOf<typeof emailTemplates>;
export type MailRow = RowOf<typeof mails>;
