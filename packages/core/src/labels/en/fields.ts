import { findLabel } from '../shared/find-label.ts';
import { type FieldHelp, type FieldLabels, type Label } from '../shared/label.ts';
import { params } from './params.ts';

/** The fields of answers that are not parameters, and those that have another label than the parameter. */
const fields = {
  auth_token: { name: 'Sign-In Token', help: 'One-time token that opens a session. A secret.' },
  api_key: { name: 'API Key', help: 'Token of the new application. A secret.' },
  api_secret: { name: 'API Secret', help: 'Secret that belongs to this token.' },

  client: { name: 'Client', help: 'The client.' },
  client_business_category: { name: 'Business', help: "The client's line of business." },
  client_contact_firstname: { name: 'Contact First Name', help: 'First name of the contact.' },
  client_contact_title: { name: 'Contact Title', help: 'Form of address of the contact.' },
  client_other: { name: 'Other', help: 'Other details of the client.' },
  client_code_analytic: { name: 'Analytic Code', help: 'Code of the client in your accounts.' },

  service: { name: 'Service', help: 'The service.' },
  service_code_analytic: { name: 'Analytic Code', help: 'Code of the service in your accounts.' },
  archived: { name: 'Archived', help: 'Whether the service is archived.' },

  invoice: { name: 'Invoice', help: 'The invoice.' },
  invoice_formated_number: { name: 'Number', help: 'Number as printed on the invoice.' },
  invoice_document_key: {
    name: 'Document Key',
    help: "Key of the invoice's page for the client: documentLink makes the link.",
  },
  document_key: {
    name: 'Document Key',
    help: "Key of the document's page for the client: documentLink makes the link. Null in a list.",
  },
  document_title: { name: 'Title', help: 'Title of the document.' },
  exists: { name: 'Exists', help: 'Whether Factomos found it.' },
  payment_term_fr: { name: 'Due Date', help: 'Day the payment is due.' },
  id: { name: 'ID', help: "Factomos's own identifier." },
  unix_timestamp: {
    name: 'Date',
    help: "The document's day as a Unix time in seconds: midnight in Paris.",
  },
  invoice_type: { name: 'Type', help: 'Kind of invoice.' },
  invoice_formated_year: { name: 'Year', help: 'Year of the invoice.' },
  invoice_paid_mention: {
    name: 'Paid Mention',
    help: 'What the invoice says about its payment: 0 or pay_before.',
  },
  figures_total_withoutvat: { name: 'Total Without VAT', help: 'Total without VAT in EUR.' },
  figures_total_vat: { name: 'VAT', help: 'VAT of the document in EUR.' },
  figures_total_withvat: { name: 'Total With VAT', help: 'Total with VAT in EUR.' },
  figures_paid: { name: 'Paid', help: 'Amount paid, in EUR.' },
  figures_due: { name: 'Amount Due', help: 'Amount still due, in EUR.' },
  articleList: { name: 'Articles', help: 'The lines as Factomos returns them. Empty in a list of invoices.' },
  supplier_price: { name: 'Purchase Price', help: "The supplier's price of one unit in EUR." },
  is_with_vat: { name: 'With VAT', help: 'Whether the price includes VAT.' },
  quantity: { name: 'Quantity', help: 'How many units.' },
  remise: { name: 'Discount', help: 'Discount of the line.' },
  percent: { name: 'Percent', help: 'Percentage of the line that is charged.' },
  total_ht: { name: 'Total Without VAT', help: 'Total of the line without VAT in EUR.' },
  invoice_price: { name: 'Price', help: 'Price of one unit on this invoice in EUR without VAT.' },
  unitDiscount: { name: 'Discount Unit', help: 'Unit of the discount.' },
  invoice_order: { name: 'Position', help: 'Position of the line.' },
  invoice_format: { name: 'Number Format', help: "Format of the invoice's number." },
  pagination: { name: 'Page', help: 'Which rows were returned, and how many there are.' },
  first_row: { name: 'First Row', help: 'First row of the page; the first of all is 0.' },
  last_row: { name: 'Last Row', help: 'Last row of the page, inclusive.' },
  total_invoices: { name: 'Invoices', help: 'How many invoices have this status.' },
  invoices: { name: 'Invoices', help: 'The invoices of the page, the newest first.' },
  omitted: { name: 'Unreadable Rows', help: 'The rows that could not be read, and why.' },
  payment_amount_total: { name: 'Payments', help: 'Total of the payments in EUR.' },
  is_exported: { name: 'Exported', help: 'Whether it was exported to accounting.' },
  is_recurring: { name: 'Recurring', help: 'Whether it belongs to a recurring invoice.' },
  downpayment_percent: { name: 'Deposit (%)', help: 'Deposit in percent of the total.' },
  downpayment_amount: { name: 'Deposit', help: 'Deposit in EUR.' },
  downpayment_paid_mention: { name: 'Deposit Mention', help: 'What the invoice says about the deposit.' },
  downpayment_term: { name: 'Deposit Due Date', help: 'Day the deposit is due.' },
  invoice_tags: { name: 'Tags', help: 'Tags of the invoice.' },

  'invoice-emails': { name: 'Emails', help: 'The emails that were sent for the invoice.' },
  email_subject: { name: 'Subject', help: 'Subject of the email.' },
  email_content: { name: 'Content', help: 'Text of the email.' },
  email_date: { name: 'Sent', help: "When it was sent, YYYY-MM-DD HH:MM:SS in Factomos's time (Paris)." },
  email_attachment: { name: 'Attachment', help: 'What was attached.' },
  email_viewed: { name: 'Opened', help: 'Whether the recipient opened it.' },
  'email-templates': { name: 'Email Templates', help: 'The email templates of the account.' },
  signature_id: { name: 'Signature', help: 'The signature below the email.' },
  template_name: { name: 'Template', help: 'Name of the template.' },
  template_type: { name: 'Template Type', help: 'What the template is for, such as invoice or estimate.' },
  template_subject: { name: 'Subject', help: 'Subject of the email.' },
  template_message: { name: 'Message', help: 'Text of the email.' },
  template_attachment_doc: { name: 'Attachment', help: 'Whether the document is attached.' },

  expense: { name: 'Expense', help: 'The expense.' },

  estimate: { name: 'Estimate', help: 'The estimate.' },
  estimate_formated_number: { name: 'Number', help: 'Number as printed on the estimate.' },
  estimate_document_key: {
    name: 'Document Key',
    help: "Key of the estimate's page for the client: documentLink makes the link.",
  },
  estimate_number: { name: 'Running Number', help: 'Running number of the estimate.' },
  estimate_status: { name: 'Status', help: 'Status of the estimate.' },
  estimate_price: { name: 'Price', help: 'Price of one unit on this estimate in EUR without VAT.' },
  estimate_order: { name: 'Position', help: 'Position of the line.' },
  estimate_action_date: { name: 'Answered', help: 'Day the estimate was accepted or refused.' },
  estimate_sentmail: { name: 'Sent', help: 'Whether it was sent by email.' },
  estimate_format: { name: 'Number Format', help: "Format of the estimate's number." },
  several_vat: { name: 'Several VAT Rates', help: 'Whether the lines have VAT rates of their own.' },
  company_vat: { name: 'Company VAT Rate (%)', help: 'Default VAT rate of the company in percent.' },
  with_precompte: {
    name: 'Contributions Withheld',
    help: 'Whether social contributions (précompte) are withheld.',
  },
  document_lang: { name: 'Language', help: 'Language of the document.' },
  date_update: { name: 'Updated', help: 'When it was last changed.' },
  stock: { name: 'Stock', help: 'How many units are in stock.' },
  image: { name: 'Image', help: 'Image of the service.' },
} satisfies FieldLabels;

const document = {
  invoice_date: 'Date of the invoice.',
  estimate_date: 'Date of the estimate.',
  lines: 'The lines as they can be sent again.',
} as const;

const item = {
  category: 'Service or product.',
  description: 'Description of the service.',
  vat: 'VAT rate of the service in percent.',
} as const;

const fieldHelp = {
  createAccount: {
    company_id: 'The new account.',
    password: 'The password that Factomos created, if none was sent. A secret.',
  },
  createClient: { client_id: 'The new client.' },
  createService: { service_id: 'The new service.' },
  createInvoice: { ...document, invoice_id: 'The new invoice.' },
  transformEstimate: { ...document, invoice_id: 'The new invoice.' },
  createCreditNote: {
    ...document,
    invoice_id: 'The new credit note.',
    invoice_formated_number: 'Number as printed on the credit note.',
    invoice_document_key: "Key of the credit note's page for the client: documentLink makes the link.",
    invoice_date: 'Date of the credit note.',
  },
  createEstimate: { ...document, estimate_id: 'The new estimate.' },
  createPayment: { payment_id: 'The new payment.' },
  editPayment: { payment_id: 'The payment that was changed.' },
  createExpense: { expense_id: 'The new expense.' },
  service: item,
  expense: {
    date: 'Day of the expense.',
    supplier_id: 'The supplier, a client of the category fournisseur.',
  },
  invoice: { ...document, estimate_id: 'The estimate that it was created from.' },
  invoices: { ...document, estimate_id: 'The estimate that it was created from.' },
  estimate: document,
  'invoice-emails': { email_to: 'Recipient.' },
  articleList: {
    ...document,
    ...item,
    comment: 'Printed below the name of the service.',
    price: "The service's own price of one unit in EUR without VAT.",
    reference: 'Reference of the service.',
    tva_enable: 'Whether the company charges VAT.',
    estimate_vat: "VAT rate of the whole estimate; 0 if each line has its service's own.",
    id: 'The estimate.',
  },
} satisfies FieldHelp;

/**
 * The label of a field of an answer; `holder` is the object or list that contains it, or the action. An
 * undocumented field keeps its name.
 */
export function fieldLabel(holder: string, field: string): Label {
  return findLabel([fields, params], fieldHelp, holder, field);
}
