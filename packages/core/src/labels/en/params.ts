import { findLabel } from '../shared/find-label.ts';
import { type Label, type LineFieldName, type ParamHelp, type ParamLabels } from '../shared/label.ts';

/**
 * All parameters. A field of an answer with the same name has the same meaning, unless `fieldHelp` has
 * another text.
 */
export const params = {
  username: { name: 'Username', help: 'Login of the new account, an email address.' },
  password: {
    name: 'Password',
    help: 'Password of the account. Without it, Factomos creates one and returns it.',
  },
  name: { name: 'Company Name', help: 'Name of the company.' },
  company_type: { name: 'Company Type', help: 'Legal form of the company.' },
  company_address: { name: 'Address', help: 'Address of the company.' },
  zipcode: { name: 'Postcode', help: 'Postcode of the company.' },
  city: { name: 'City', help: 'City of the company.' },
  country: { name: 'Country', help: 'Country of the company, such as France.' },
  phone_number: { name: 'Phone Number', help: 'Telephone of the company.' },
  fax_number: { name: 'Fax Number', help: 'Fax of the company.' },
  company_email: { name: 'Company Email', help: 'Email of the company; the username if left out.' },
  company_website: { name: 'Website', help: 'Website of the company.' },
  capital: { name: 'Share Capital', help: 'Share capital as printed, such as 5 000 €.' },
  siret: { name: 'SIRET', help: 'SIRET number of the company, 14 digits.' },
  vat_percentage: { name: 'VAT Rate (%)', help: 'Default VAT rate in percent; 0 if left out.' },
  vat_number: { name: 'VAT Number', help: 'Intra-community VAT number.' },
  tva_enable: {
    name: 'VAT Enabled',
    help: 'Whether to charge VAT on documents of the company; no if left out.',
  },
  app_name: {
    name: 'App Name',
    help: 'Name of an application. With it, the answer has an API key and a secret for the account.',
  },
  app_description: { name: 'App Description', help: 'Short description of that application.' },
  app_icon: { name: 'App Icon URL', help: 'Icon of that application, 40 by 40 pixels.' },
  webhook_url: { name: 'Webhook URL', help: 'Where Factomos posts a notification for every change.' },
  company_id: { name: 'Company ID', help: 'The company of the account.' },
  subscription_status: { name: 'Status', help: 'What the account may do.' },
  mode: { name: 'Mode', help: 'The manual documents no other value than normal.' },

  client_id: { name: 'Client', help: 'The client.' },
  category: { name: 'Category', help: 'Client, supplier or prospect.' },
  client_company_name: { name: 'Company Name', help: 'Name of the company or person.' },
  client_reference: { name: 'Reference', help: 'Your own reference for the client.' },
  client_contact_lastname: { name: 'Contact Last Name', help: 'Last name of the contact.' },
  client_email: { name: 'Email', help: 'Email address; invoices are sent to it by default.' },
  client_phonenumber: { name: 'Phone Number', help: 'Telephone of the client.' },
  client_address: { name: 'Address', help: 'Address of the client.' },
  client_address_more: { name: 'Address Line 2', help: 'Second line of the address.' },
  client_zipcode: { name: 'Postcode', help: 'Postcode; zeros in front are kept.' },
  client_city: { name: 'City', help: 'City of the client.' },
  client_country: { name: 'Country', help: 'Country of the client.' },
  client_lang: { name: 'Language', help: 'Language of the documents for this client, such as fr or en.' },
  number_siret: { name: 'SIRET', help: 'SIRET number, 14 digits.' },
  number_tva: { name: 'VAT Number', help: 'Intra-community VAT number.' },
  client_website: { name: 'Website', help: 'Website of the client.' },
  client_keyword: { name: 'Keywords', help: 'Keywords to find the client by.' },
  description: { name: 'Description', help: 'Notes about the client.' },

  service_id: { name: 'Service', help: 'The service.' },
  service_name: { name: 'Name', help: 'Name of the service.' },
  unit: { name: 'Unit', help: 'Unit, such as jour or mois.' },
  price: { name: 'Price', help: 'Price of one unit in EUR without VAT.' },

  invoice_id: { name: 'Invoice', help: 'The invoice.' },
  invoice_attention: { name: 'Attention', help: 'For the attention of this person.' },
  objet: { name: 'Subject', help: 'Subject of the document.' },
  invoice_date: { name: 'Date', help: 'Date of the invoice; today if left out.' },
  vat_enable: { name: 'VAT Enabled', help: 'Whether to charge VAT on the invoice; yes if left out.' },
  invoice_vat: {
    name: 'VAT Rate (%)',
    help: "VAT rate of the whole invoice in percent; each service's own if left out or 0.",
  },
  payment_condition_enable: {
    name: 'Payment Condition Enabled',
    help: 'Whether to print the payment condition.',
  },
  payment_amount: {
    name: 'Payment Condition Amount',
    help: 'Amount of the payment condition in EUR.',
  },
  payment_term: { name: 'Payment Term', help: 'Day the payment is due.' },
  invoice_comment: { name: 'Comment', help: 'Comment printed below the lines.' },
  lines: { name: 'Lines', help: 'Services and titles, in order.' },
  figures_total_withvat: {
    name: 'Forced Total With VAT',
    help: 'Forces the total with VAT in EUR; the VAT becomes the difference.',
  },
  invoice_paid: {
    name: 'Paid',
    help: 'Whether to record a payment of the whole total at once.',
  },
  template_id: { name: 'Design Template ID', help: 'Design template of the document.' },
  invoice_status: { name: 'Status', help: 'Status of the invoice.' },
  page_index: { name: 'First Row', help: 'Row to start from: 0, 50, 100 and so on.' },
  email_template_id: {
    name: 'Email Template',
    help: "Email template; Factomos's default for invoices if left out.",
  },
  email_to: { name: 'To Email', help: "Recipient; the client's address if left out." },

  montant: { name: 'Amount', help: 'Amount paid in EUR, VAT included.' },
  type: { name: 'Payment Type', help: 'How it was paid.' },
  reference: { name: 'Reference', help: 'Your reference of the payment.' },
  payment_date: { name: 'Date', help: 'Day of the payment; today if left out.' },
  numero_remise: { name: 'Deposit Slip Number', help: 'Number of the bank deposit slip.' },
  numero_cheque: { name: 'Cheque Number', help: 'Number of the cheque.' },
  payment_id: { name: 'Payment ID', help: 'The payment. Needed unless the invoice has exactly one.' },

  expense_id: { name: 'Expense ID', help: 'The expense.' },
  date: { name: 'Date', help: 'Day of the expense; today if left out.' },
  supplier_id: { name: 'Supplier ID', help: 'The supplier: a client of the category fournisseur.' },
  invoice_number: { name: 'Supplier Invoice Number', help: "Number on the supplier's invoice." },
  vat: { name: 'VAT', help: 'VAT of the expense in EUR.' },
  amount: { name: 'Amount', help: 'Amount of the expense in EUR.' },
  payment_type: { name: 'Payment Type', help: 'How it was paid.' },
  payment_reference: { name: 'Payment Reference', help: 'Reference of the payment.' },
  comment: { name: 'Comment', help: 'What the expense was for.' },

  estimate_id: { name: 'Estimate ID', help: 'The estimate.' },
  estimate_attention: { name: 'Attention', help: 'For the attention of this person.' },
  estimate_date: { name: 'Date', help: 'Date of the estimate; today if left out.' },
  estimate_vat: {
    name: 'VAT Rate (%)',
    help: "VAT rate of the whole estimate in percent; each service's own if left out or 0.",
  },
  estimate_comment: { name: 'Comment', help: 'Comment printed below the lines.' },
} satisfies ParamLabels;

const paramHelp = {
  deleteAccount: { company_id: 'The account to delete.' },
  updateAccount: {
    company_id: 'The account to change.',
    subscription_status: 'The new status of the account.',
  },
  getClient: { client_id: 'The client to read.' },
  editClient: { client_id: 'The client to change.' },
  getService: { service_id: 'The service to read.' },
  createService: { category: 'Service or product.', description: 'Description as printed on documents.' },
  createInvoice: { client_id: 'Who the invoice is for.', objet: 'Subject of the invoice.' },
  getInvoice: { invoice_id: 'The invoice to read.' },
  listInvoice: { invoice_status: 'Status of the invoices to list.' },
  editInvoice: {
    invoice_date: 'Date of the invoice.',
    invoice_id: 'The invoice to change.',
    client_id: 'Who the invoice is for.',
    objet: 'Subject of the invoice.',
  },
  sendInvoice: { invoice_id: 'The invoice to send.' },
  createPayment: { invoice_id: 'The invoice that was paid.' },
  editPayment: { invoice_id: 'The invoice that was paid.', payment_date: 'Day of the payment.' },
  deleteAllPayments: { invoice_id: 'The invoice whose payments are deleted.' },
  createCreditNote: { invoice_id: 'The invoice to credit.' },
  getExpense: { expense_id: 'The expense to read.' },
  editExpense: { expense_id: 'The expense to change.', date: 'Day of the expense.' },
  getEstimate: { estimate_id: 'The estimate to read.' },
  createEstimate: { client_id: 'Who the estimate is for.', objet: 'Subject of the estimate.' },
  transformEstimate: { estimate_id: 'The estimate to invoice.' },
} satisfies ParamHelp;

/** The fields of a line that charges for a service, and the title of a heading. */
export const lineFields = {
  service_id: { name: 'Service', help: 'The service that is charged.' },
  description: { name: 'Description', help: "Printed below the service's name." },
  quantity: { name: 'Quantity', help: 'How many units.' },
  price: {
    name: 'Price',
    help: "Price of one unit in EUR without VAT, on every line or on none; the service's own if on none.",
  },
  title: { name: 'Title', help: 'A heading between lines, alone on its line. It charges nothing.' },
} satisfies Readonly<Record<LineFieldName | 'title', Label>>;

/** The label of a parameter of an action. An undocumented parameter keeps its name. */
export function paramLabel(action: string, param: string): Label {
  return findLabel([params], paramHelp, action, param);
}
