// Written by `pnpm generate` from the catalogue and its labels. Do not edit.
import { type ActionName } from '../catalogue/catalogue.ts';
import { type DocumentLine, type Line } from '../catalogue/spec/line.ts';
import { type OmittedRow } from '../decode/omitted-row.ts';
import { type CallOptions, type CallOutcome } from './request/options.ts';

/** A documented value, or one that came after the manual; editors still suggest the documented ones. */
export type OpenChoice<Choice> = Choice | (string & Record<never, never>);

/** The parameters of `createAccount` (manual, section 2). */
export interface CreateAccountParams {
  /** Login of the new account, an email address. */
  username: string;
  /** Password of the account. Without it, Factomos creates one and returns it. Never shown in an error or log. */
  password?: string | undefined;
  /** Name of the company. */
  name?: string | undefined;
  /** Legal form of the company. */
  company_type?:
    | 'Agessa'
    | 'Association'
    | 'Auto-Entrepreneur'
    | 'E.U.R.L.'
    | 'Entreprise-Individuelle'
    | 'MDA'
    | 'Profession-Liberale'
    | 'S.A.'
    | 'S.A.R.L.'
    | 'S.A.S.'
    | 'S.A.S.U.'
    | 'S.C.I.'
    | 'S.N.C.'
    | 'S.E.L.A.R.L.'
    | undefined;
  /** Address of the company. May have several lines. */
  company_address?: string | undefined;
  /** Postcode of the company. */
  zipcode?: string | undefined;
  /** City of the company. */
  city?: string | undefined;
  /** Country of the company, such as France. */
  country?: string | undefined;
  /** Telephone of the company. */
  phone_number?: string | undefined;
  /** Fax of the company. */
  fax_number?: string | undefined;
  /** Email of the company; the username if left out. */
  company_email?: string | undefined;
  /** Website of the company. */
  company_website?: string | undefined;
  /** Share capital as printed, such as 5 000 €. */
  capital?: string | undefined;
  /** SIRET number of the company, 14 digits. */
  siret?: string | undefined;
  /** Default VAT rate in percent; 0 if left out. From 0 to 100. */
  vat_percentage?: number | string | undefined;
  /** Intra-community VAT number. */
  vat_number?: string | undefined;
  /** Whether to charge VAT on documents of the company; no if left out. */
  tva_enable?: boolean | 0 | 1 | undefined;
  /** Name of an application. With it, the answer has an API key and a secret for the account. */
  app_name?: string | undefined;
  /** Short description of that application. */
  app_description?: string | undefined;
  /** Icon of that application, 40 by 40 pixels. An https or http URL. */
  app_icon?: string | undefined;
  /** Where Factomos posts a notification for every change. An https or http URL. */
  webhook_url?: string | undefined;
}

/** The answer to `createAccount` (manual, section 2). What it lacks is null, and a warning of `call` names it. */
export interface CreateAccountResult {
  /** The new account. An identifier of Factomos. */
  company_id: string;
  /** The password that Factomos created, if none was sent. A secret. */
  password: string | null;
  /** One-time token that opens a session. A secret. */
  auth_token: string | null;
  /** Token of the new application. A secret. */
  api_key: string | null;
  /** Secret that belongs to this token. */
  api_secret: string | null;
}

/** The parameters of `deleteAccount` (manual, section 3). */
export interface DeleteAccountParams {
  /** The account to delete. An identifier of Factomos, as a number or digits. */
  company_id: string | number;
}

/** The answer to `deleteAccount` (manual, section 3). What it lacks is null, and a warning of `call` names it. */
export type DeleteAccountResult = Record<string, unknown>;

/** The parameters of `updateAccount` (manual, section 4). */
export interface UpdateAccountParams {
  /** The account to change. An identifier of Factomos, as a number or digits. */
  company_id: string | number;
  /** The new status of the account. */
  subscription_status: 'active' | 'readonly' | 'blocked';
}

/** The answer to `updateAccount` (manual, section 4). What it lacks is null, and a warning of `call` names it. */
export type UpdateAccountResult = Record<string, unknown>;

/** The parameters of `getConnectionToken` (manual, section 5). */
export interface GetConnectionTokenParams {
  /** The manual documents no other value than normal. */
  mode?: string | undefined;
}

/** The answer to `getConnectionToken` (manual, section 5). What it lacks is null, and a warning of `call` names it. */
export interface GetConnectionTokenResult {
  /** One-time token that opens a session. A secret. */
  auth_token: string | null;
}

/** The parameters of `getClient` (manual, section 10). */
export interface GetClientParams {
  /** The client to read. An identifier of Factomos, as a number or digits. */
  client_id: string | number;
}

/** The client. */
export interface Client {
  /** The client. An identifier of Factomos. */
  client_id: string;
  /** The company of the account. An identifier of Factomos. */
  company_id: string | null;
  /** Name of the company or person. */
  client_company_name: string | null;
  /** The client's line of business. */
  client_business_category: string | null;
  /** Your own reference for the client. */
  client_reference: string | null;
  /** Notes about the client. */
  description: string | null;
  /** Address of the client. */
  client_address: string | null;
  /** Second line of the address. */
  client_address_more: string | null;
  /** Postcode; zeros in front are kept. */
  client_zipcode: string | null;
  /** City of the client. */
  client_city: string | null;
  /** Country of the client. */
  client_country: string | null;
  /** Intra-community VAT number. */
  number_tva: string | null;
  /** SIRET number, 14 digits. */
  number_siret: string | null;
  /** Website of the client. */
  client_website: string | null;
  /** Email address; invoices are sent to it by default. */
  client_email: string | null;
  /** First name of the contact. */
  client_contact_firstname: string | null;
  /** Last name of the contact. */
  client_contact_lastname: string | null;
  /** Telephone of the client. */
  client_phonenumber: string | null;
  /** Form of address of the contact. */
  client_contact_title: string | null;
  /** Client, supplier or prospect. */
  category: OpenChoice<'client' | 'fournisseur' | 'prospect'> | null;
  /** Other details of the client. */
  client_other: string | null;
  /** Language of the documents for this client, such as fr or en. */
  client_lang: string | null;
  /** Keywords to find the client by. */
  client_keyword: string | null;
  /** Code of the client in your accounts. */
  client_code_analytic: string | null;
}

/** The answer to `getClient` (manual, section 10). What it lacks is null, and a warning of `call` names it. */
export interface GetClientResult {
  /** The client. */
  client: Client;
}

/** The parameters of `createClient` (manual, section 11). */
export interface CreateClientParams {
  /** Client, supplier or prospect. */
  category: 'client' | 'fournisseur' | 'prospect';
  /** Name of the company or person. */
  client_company_name: string;
  /** Your own reference for the client. */
  client_reference?: string | undefined;
  /** Last name of the contact. */
  client_contact_lastname?: string | undefined;
  /** Email address; invoices are sent to it by default. */
  client_email?: string | undefined;
  /** Telephone of the client. */
  client_phonenumber?: string | undefined;
  /** Address of the client. May have several lines. */
  client_address?: string | undefined;
  /** Second line of the address. */
  client_address_more?: string | undefined;
  /** Postcode; zeros in front are kept. */
  client_zipcode?: string | undefined;
  /** City of the client. */
  client_city?: string | undefined;
  /** Country of the client. */
  client_country?: string | undefined;
  /** Language of the documents for this client, such as fr or en. */
  client_lang?: string | undefined;
  /** SIRET number, 14 digits. */
  number_siret?: string | undefined;
  /** Intra-community VAT number. */
  number_tva?: string | undefined;
  /** Website of the client. */
  client_website?: string | undefined;
  /** Keywords to find the client by. */
  client_keyword?: string | undefined;
  /** Notes about the client. May have several lines. */
  description?: string | undefined;
}

/** The answer to `createClient` (manual, section 11). What it lacks is null, and a warning of `call` names it. */
export interface CreateClientResult {
  /** The new client. An identifier of Factomos. */
  client_id: string;
}

/** The parameters of `editClient` (manual, section 12). */
export interface EditClientParams {
  /** The client to change. An identifier of Factomos, as a number or digits. */
  client_id: string | number;
  /** Client, supplier or prospect. */
  category?: 'client' | 'fournisseur' | 'prospect' | undefined;
  /** Name of the company or person. */
  client_company_name?: string | undefined;
  /** Your own reference for the client. */
  client_reference?: string | undefined;
  /** Last name of the contact. */
  client_contact_lastname?: string | undefined;
  /** Email address; invoices are sent to it by default. */
  client_email?: string | undefined;
  /** Telephone of the client. */
  client_phonenumber?: string | undefined;
  /** Address of the client. May have several lines. */
  client_address?: string | undefined;
  /** Second line of the address. */
  client_address_more?: string | undefined;
  /** Postcode; zeros in front are kept. */
  client_zipcode?: string | undefined;
  /** City of the client. */
  client_city?: string | undefined;
  /** Country of the client. */
  client_country?: string | undefined;
  /** Language of the documents for this client, such as fr or en. */
  client_lang?: string | undefined;
  /** SIRET number, 14 digits. */
  number_siret?: string | undefined;
  /** Intra-community VAT number. */
  number_tva?: string | undefined;
  /** Website of the client. */
  client_website?: string | undefined;
  /** Keywords to find the client by. */
  client_keyword?: string | undefined;
  /** Notes about the client. May have several lines. */
  description?: string | undefined;
}

/** The answer to `editClient` (manual, section 12). What it lacks is null, and a warning of `call` names it. */
export type EditClientResult = Record<string, unknown>;

/** The parameters of `getService` (manual, section 13). */
export interface GetServiceParams {
  /** The service to read. An identifier of Factomos, as a number or digits. */
  service_id: string | number;
}

/** The service. */
export interface Service {
  /** The service. An identifier of Factomos. */
  service_id: string;
  /** The company of the account. An identifier of Factomos. */
  company_id: string | null;
  /** Service or product. */
  category: OpenChoice<'services' | 'produits'> | null;
  /** Name of the service. */
  service_name: string | null;
  /** Description of the service. */
  description: string | null;
  /** Unit, such as jour or mois. */
  unit: string | null;
  /** Price of one unit in EUR without VAT. */
  price: number;
  /** VAT rate of the service in percent. */
  vat: number | null;
  /** Code of the service in your accounts. */
  service_code_analytic: string | null;
  /** Whether the service is archived. */
  archived: boolean | null;
}

/** The answer to `getService` (manual, section 13). What it lacks is null, and a warning of `call` names it. */
export interface GetServiceResult {
  /** The service. */
  service: Service;
}

/** The parameters of `createService` (manual, section 14). */
export interface CreateServiceParams {
  /** Service or product. */
  category?: 'services' | 'produits' | undefined;
  /** Name of the service. */
  service_name: string;
  /** Description as printed on documents. May have several lines. */
  description?: string | undefined;
  /** Unit, such as jour or mois. */
  unit?: string | undefined;
  /** Price of one unit in EUR without VAT. A number or a decimal string, in EUR. */
  price: number | string;
}

/** The answer to `createService` (manual, section 14). What it lacks is null, and a warning of `call` names it. */
export interface CreateServiceResult {
  /** The new service. An identifier of Factomos. */
  service_id: string;
}

/** The parameters of `createInvoice` (manual, section 15). */
export interface CreateInvoiceParams {
  /** Who the invoice is for. An identifier of Factomos, as a number or digits. */
  client_id: string | number;
  /** For the attention of this person. */
  invoice_attention?: string | undefined;
  /** Subject of the invoice. */
  objet?: string | undefined;
  /** Date of the invoice; today if left out. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  invoice_date?: string | Date | undefined;
  /** Whether to charge VAT on the invoice; yes if left out. */
  vat_enable?: boolean | 0 | 1 | undefined;
  /** VAT rate of the whole invoice in percent; each service's own if left out or 0. From 0 to 100. */
  invoice_vat?: number | string | undefined;
  /** Whether to print the payment condition. */
  payment_condition_enable?: boolean | 0 | 1 | undefined;
  /** Amount of the payment condition in EUR. A number or a decimal string, in EUR. */
  payment_amount?: number | string | undefined;
  /** Day the payment is due. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  payment_term?: string | Date | undefined;
  /** Comment printed below the lines. May have several lines. */
  invoice_comment?: string | undefined;
  /** Services and titles, in order. At least one. */
  lines: readonly Line[];
  /** Forces the total with VAT in EUR; the VAT becomes the difference. A number or a decimal string, in EUR. */
  figures_total_withvat?: number | string | undefined;
  /** Whether to record a payment of the whole total at once. */
  invoice_paid?: boolean | 0 | 1 | undefined;
  /** Design template of the document. An identifier of Factomos, as a number or digits. */
  template_id?: string | number | undefined;
}

/** The answer to `createInvoice` (manual, section 15). What it lacks is null, and a warning of `call` names it. */
export interface CreateInvoiceResult {
  /** The new invoice. An identifier of Factomos. */
  invoice_id: string;
  /** Number as printed on the invoice. */
  invoice_formated_number: string | null;
  /** Key of the invoice's page for the client: documentLink makes the link. */
  invoice_document_key: string | null;
  /** Date of the invoice. `YYYY-MM-DD`. */
  invoice_date: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string | null;
}

/** The parameters of `getInvoice` (manual, section 16). */
export interface GetInvoiceParams {
  /** The invoice to read. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
}

/** A row of `articleList`. */
export interface InvoiceArticle {
  /** The service. An identifier of Factomos. */
  service_id: string | null;
  /** The company of the account. An identifier of Factomos. */
  company_id: string | null;
  /** Service or product. */
  category: OpenChoice<'services' | 'produits'> | null;
  /** Name of the service. */
  service_name: string | null;
  /** Description of the service. */
  description: string | null;
  /** Unit, such as jour or mois. */
  unit: string | null;
  /** The service's own price of one unit in EUR without VAT. */
  price: number | null;
  /** The supplier's price of one unit in EUR. */
  supplier_price: number | null;
  /** Whether the price includes VAT. */
  is_with_vat: boolean | null;
  /** VAT rate of the service in percent. */
  vat: number | null;
  /** Code of the service in your accounts. */
  service_code_analytic: string | null;
  /** Whether the service is archived. */
  archived: boolean | null;
  /** How many units. */
  quantity: number | null;
  /** Discount of the line. In EUR. */
  remise: number | null;
  /** Printed below the name of the service. */
  comment: string | null;
  /** Percentage of the line that is charged. */
  percent: number | null;
  /** Total of the line without VAT in EUR. */
  total_ht: number | null;
  /** The invoice. An identifier of Factomos. */
  invoice_id: string | null;
  /** Price of one unit on this invoice in EUR without VAT. */
  invoice_price: number | null;
  /** Unit of the discount. */
  unitDiscount: string | null;
  /** Position of the line. */
  invoice_order: number | null;
}

/** The invoice. */
export interface Invoice {
  /** Number as printed on the invoice. */
  invoice_formated_number: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string;
  /** Status of the invoice. */
  invoice_status: OpenChoice<
    'avoir' | 'later' | 'paid' | 'paid-avoir' | 'partially-paid' | 'partially-paid-avoir' | 'pending'
  >;
  /** Key of the document's page for the client: documentLink makes the link. Null in a list. */
  document_key: string | null;
  /** Title of the document. */
  document_title: string | null;
  /** The estimate that it was created from. An identifier of Factomos; null for none. */
  estimate_id: string | null;
  /** Whether Factomos found it. */
  exists: boolean | null;
  /** Day the payment is due. `YYYY-MM-DD`. */
  payment_term_fr: string | null;
  /** Factomos's own identifier. An identifier of Factomos. */
  id: string;
  /** Name of the company or person. */
  client_company_name: string | null;
  /** The document's day as a Unix time in seconds: midnight in Paris. */
  unix_timestamp: number | null;
  /** Kind of invoice. */
  invoice_type: string | null;
  /** Year of the invoice. */
  invoice_formated_year: string | null;
  /** What the invoice says about its payment: 0 or pay_before. */
  invoice_paid_mention: string | null;
  /** Total without VAT in EUR. */
  figures_total_withoutvat: number | null;
  /** VAT of the document in EUR. */
  figures_total_vat: number | null;
  /** Total with VAT in EUR. */
  figures_total_withvat: number;
  /** Amount paid, in EUR. */
  figures_paid: number;
  /** Amount still due, in EUR. */
  figures_due: number;
  /** The lines as Factomos returns them. Empty in a list of invoices. */
  articleList: InvoiceArticle[];
  /** The lines as they can be sent again. Empty when one of them cannot be read, so the first is `lines[0]?.price` under `noUncheckedIndexedAccess`. */
  lines: DocumentLine[];
  /** Format of the invoice's number. */
  invoice_format: string | null;
}

/** The answer to `getInvoice` (manual, section 16). What it lacks is null, and a warning of `call` names it. */
export interface GetInvoiceResult {
  /** The invoice. */
  invoice: Invoice;
}

/** The parameters of `listInvoice` (manual, section 17). */
export interface ListInvoiceParams {
  /** Status of the invoices to list. */
  invoice_status:
    | 'avoir'
    | 'later'
    | 'paid'
    | 'paid-avoir'
    | 'partially-paid'
    | 'partially-paid-avoir'
    | 'pending';
  /** Row to start from: 0, 50, 100 and so on. A whole number from 0. */
  page_index?: number | undefined;
}

/** Which rows were returned, and how many there are. */
export interface Pagination {
  /** First row of the page; the first of all is 0. */
  first_row: number | null;
  /** Last row of the page, inclusive. */
  last_row: number | null;
  /** How many invoices have this status. */
  total_invoices: number;
}

/** A row of `invoices`. */
export interface InvoiceRow {
  /** Number as printed on the invoice. */
  invoice_formated_number: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string;
  /** Status of the invoice. */
  invoice_status: OpenChoice<
    'avoir' | 'later' | 'paid' | 'paid-avoir' | 'partially-paid' | 'partially-paid-avoir' | 'pending'
  >;
  /** Key of the document's page for the client: documentLink makes the link. Null in a list. */
  document_key: string | null;
  /** Title of the document. */
  document_title: string | null;
  /** The estimate that it was created from. An identifier of Factomos; null for none. */
  estimate_id: string | null;
  /** Whether Factomos found it. */
  exists: boolean | null;
  /** Day the payment is due. `YYYY-MM-DD`. */
  payment_term_fr: string | null;
  /** Factomos's own identifier. An identifier of Factomos. */
  id: string;
  /** Name of the company or person. */
  client_company_name: string | null;
  /** The document's day as a Unix time in seconds: midnight in Paris. */
  unix_timestamp: number | null;
  /** Kind of invoice. */
  invoice_type: string | null;
  /** Year of the invoice. */
  invoice_formated_year: string | null;
  /** What the invoice says about its payment: 0 or pay_before. */
  invoice_paid_mention: string | null;
  /** Total without VAT in EUR. */
  figures_total_withoutvat: number | null;
  /** VAT of the document in EUR. */
  figures_total_vat: number | null;
  /** Total with VAT in EUR. */
  figures_total_withvat: number;
  /** Amount paid, in EUR. */
  figures_paid: number | null;
  /** Amount still due, in EUR. */
  figures_due: number;
  /** The lines as Factomos returns them. Empty in a list of invoices. */
  articleList: Record<string, unknown>[];
  /** Total of the payments in EUR. */
  payment_amount_total: number | null;
  /** Whether it was exported to accounting. */
  is_exported: boolean | null;
  /** Whether it belongs to a recurring invoice. */
  is_recurring: boolean | null;
  /** Deposit in percent of the total. */
  downpayment_percent: number | null;
  /** Deposit in EUR. */
  downpayment_amount: number | null;
  /** What the invoice says about the deposit. */
  downpayment_paid_mention: string | null;
  /** Day the deposit is due. `YYYY-MM-DD`. */
  downpayment_term: string | null;
  /** Tags of the invoice. */
  invoice_tags: string | null;
}

/** The answer to `listInvoice` (manual, section 17). What it lacks is null, and a warning of `call` names it. */
export interface ListInvoiceResult {
  /** Which rows were returned, and how many there are. */
  pagination: Pagination;
  /** The invoices of the page, the newest first. */
  invoices: InvoiceRow[];
  /** The rows that could not be read, and why. */
  omitted: OmittedRow[];
}

/** The parameters of `editInvoice` (manual, section 18). */
export interface EditInvoiceParams {
  /** The invoice to change. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
  /** Who the invoice is for. An identifier of Factomos, as a number or digits. */
  client_id: string | number;
  /** Date of the invoice. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  invoice_date?: string | Date | undefined;
  /** For the attention of this person. */
  invoice_attention?: string | undefined;
  /** Subject of the invoice. */
  objet?: string | undefined;
  /** VAT rate of the whole invoice in percent; each service's own if left out or 0. From 0 to 100. */
  invoice_vat?: number | string | undefined;
  /** Whether to print the payment condition. */
  payment_condition_enable?: boolean | 0 | 1 | undefined;
  /** Amount of the payment condition in EUR. A number or a decimal string, in EUR. */
  payment_amount?: number | string | undefined;
  /** Day the payment is due. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  payment_term?: string | Date | undefined;
  /** Comment printed below the lines. May have several lines. */
  invoice_comment?: string | undefined;
  /** Services and titles, in order. At least one. */
  lines: readonly Line[];
  /** Forces the total with VAT in EUR; the VAT becomes the difference. A number or a decimal string, in EUR. */
  figures_total_withvat?: number | string | undefined;
  /** Whether to record a payment of the whole total at once. */
  invoice_paid?: boolean | 0 | 1 | undefined;
}

/** The answer to `editInvoice` (manual, section 18). What it lacks is null, and a warning of `call` names it. */
export interface EditInvoiceResult {
  /** The invoice. An identifier of Factomos. */
  invoice_id: string | null;
  /** Number as printed on the invoice. */
  invoice_formated_number: string | null;
  /** Key of the invoice's page for the client: documentLink makes the link. */
  invoice_document_key: string | null;
}

/** The parameters of `sendInvoice` (manual, section 19). */
export interface SendInvoiceParams {
  /** The invoice to send. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
  /** Email template; Factomos's default for invoices if left out. An identifier of Factomos, as a number or digits. */
  email_template_id?: string | number | undefined;
  /** Recipient; the client's address if left out. */
  email_to?: string | undefined;
}

/** The answer to `sendInvoice` (manual, section 19). What it lacks is null, and a warning of `call` names it. */
export type SendInvoiceResult = Record<string, unknown>;

/** The parameters of `getInvoiceMailHistory` (manual, section 20). */
export interface GetInvoiceMailHistoryParams {
  /** The invoice. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
}

/** A row of `invoice-emails`. */
export interface InvoiceEmail {
  /** Factomos's own identifier. An identifier of Factomos. */
  id: string | null;
  /** The invoice. An identifier of Factomos. */
  invoice_id: string | null;
  /** What the template is for, such as invoice or estimate. */
  template_type: string | null;
  /** Recipient. */
  email_to: string | null;
  /** Subject of the email. */
  email_subject: string | null;
  /** Text of the email. */
  email_content: string | null;
  /** When it was sent, YYYY-MM-DD HH:MM:SS in Factomos's time (Paris). `YYYY-MM-DD HH:MM:SS`, Factomos's own time. */
  email_date: string | null;
  /** What was attached. */
  email_attachment: string | null;
  /** Whether the recipient opened it. */
  email_viewed: boolean | null;
}

/** The answer to `getInvoiceMailHistory` (manual, section 20). What it lacks is null, and a warning of `call` names it. */
export interface GetInvoiceMailHistoryResult {
  /** The emails that were sent for the invoice. */
  'invoice-emails': InvoiceEmail[];
  /** The rows that could not be read, and why. */
  omitted: OmittedRow[];
}

/** The parameters of `listEmailTemplates` (manual, section 21). */
export type ListEmailTemplatesParams = Record<string, never>;

/** A row of `email-templates`. */
export interface EmailTemplate {
  /** Factomos's own identifier. An identifier of Factomos. */
  id: string;
  /** The company of the account. An identifier of Factomos. */
  company_id: string | null;
  /** The signature below the email. An identifier of Factomos. */
  signature_id: string | null;
  /** Name of the template. */
  template_name: string | null;
  /** What the template is for, such as invoice or estimate. */
  template_type: string | null;
  /** Subject of the email. */
  template_subject: string | null;
  /** Text of the email. */
  template_message: string | null;
  /** Whether the document is attached. */
  template_attachment_doc: boolean | null;
}

/** The answer to `listEmailTemplates` (manual, section 21). What it lacks is null, and a warning of `call` names it. */
export interface ListEmailTemplatesResult {
  /** The email templates of the account. */
  'email-templates': EmailTemplate[];
  /** The rows that could not be read, and why. */
  omitted: OmittedRow[];
}

/** The parameters of `createPayment` (manual, section 22). */
export interface CreatePaymentParams {
  /** The invoice that was paid. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
  /** Amount paid in EUR, VAT included. A number or a decimal string, in EUR. */
  montant: number | string;
  /** How it was paid. */
  type: 'cb' | 'check' | 'especes' | 'paypal' | 'virement' | 'other';
  /** Your reference of the payment. */
  reference?: string | undefined;
  /** Day of the payment; today if left out. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  payment_date?: string | Date | undefined;
  /** Number of the bank deposit slip. */
  numero_remise?: string | undefined;
  /** Number of the cheque. */
  numero_cheque?: string | undefined;
}

/** The answer to `createPayment` (manual, section 22). What it lacks is null, and a warning of `call` names it. */
export interface CreatePaymentResult {
  /** The new payment. An identifier of Factomos. */
  payment_id: string | null;
}

/** The parameters of `editPayment` (manual, section 23). */
export interface EditPaymentParams {
  /** The payment. Needed unless the invoice has exactly one. An identifier of Factomos, as a number or digits. */
  payment_id?: string | number | undefined;
  /** The invoice that was paid. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
  /** Amount paid in EUR, VAT included. A number or a decimal string, in EUR. */
  montant?: number | string | undefined;
  /** How it was paid. */
  type?: 'cb' | 'check' | 'especes' | 'paypal' | 'virement' | 'other' | undefined;
  /** Your reference of the payment. */
  reference?: string | undefined;
  /** Day of the payment. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  payment_date?: string | Date | undefined;
  /** Number of the bank deposit slip. */
  numero_remise?: string | undefined;
  /** Number of the cheque. */
  numero_cheque?: string | undefined;
}

/** The answer to `editPayment` (manual, section 23). What it lacks is null, and a warning of `call` names it. */
export interface EditPaymentResult {
  /** The payment that was changed. An identifier of Factomos. */
  payment_id: string | null;
}

/** The parameters of `deleteAllPayments` (manual, section 24). */
export interface DeleteAllPaymentsParams {
  /** The invoice whose payments are deleted. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
}

/** The answer to `deleteAllPayments` (manual, section 24). What it lacks is null, and a warning of `call` names it. */
export type DeleteAllPaymentsResult = Record<string, unknown>;

/** The parameters of `createExpense` (manual, section 25). */
export interface CreateExpenseParams {
  /** Day of the expense; today if left out. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  date?: string | Date | undefined;
  /** The supplier: a client of the category fournisseur. An identifier of Factomos, as a number or digits. */
  supplier_id: string | number;
  /** Number on the supplier's invoice. */
  invoice_number?: string | undefined;
  /** VAT of the expense in EUR. A number or a decimal string, in EUR. */
  vat?: number | string | undefined;
  /** Amount of the expense in EUR. A number or a decimal string, in EUR. */
  amount: number | string;
  /** How it was paid. */
  payment_type: 'cb' | 'check' | 'virement' | 'prelevement' | 'especes' | 'tip' | 'other';
  /** Reference of the payment. */
  payment_reference?: string | undefined;
  /** What the expense was for. May have several lines. */
  comment?: string | undefined;
}

/** The answer to `createExpense` (manual, section 25). What it lacks is null, and a warning of `call` names it. */
export interface CreateExpenseResult {
  /** The new expense. An identifier of Factomos. */
  expense_id: string;
}

/** The parameters of `editExpense` (manual, section 26). */
export interface EditExpenseParams {
  /** The expense to change. An identifier of Factomos, as a number or digits. */
  expense_id: string | number;
  /** Day of the expense. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  date?: string | Date | undefined;
  /** The supplier: a client of the category fournisseur. An identifier of Factomos, as a number or digits. */
  supplier_id: string | number;
  /** Number on the supplier's invoice. */
  invoice_number?: string | undefined;
  /** VAT of the expense in EUR. A number or a decimal string, in EUR. */
  vat?: number | string | undefined;
  /** Amount of the expense in EUR. A number or a decimal string, in EUR. */
  amount: number | string;
  /** How it was paid. */
  payment_type: 'cb' | 'check' | 'virement' | 'prelevement' | 'especes' | 'tip' | 'other';
  /** Reference of the payment. */
  payment_reference?: string | undefined;
  /** What the expense was for. May have several lines. */
  comment?: string | undefined;
}

/** The answer to `editExpense` (manual, section 26). What it lacks is null, and a warning of `call` names it. */
export interface EditExpenseResult {
  /** The expense. An identifier of Factomos. */
  expense_id: string | null;
}

/** The parameters of `getExpense` (manual, section 27). */
export interface GetExpenseParams {
  /** The expense to read. An identifier of Factomos, as a number or digits. */
  expense_id: string | number;
}

/** The expense. */
export interface Expense {
  /** Whether Factomos found it. */
  exists: boolean | null;
  /** The expense. An identifier of Factomos. */
  expense_id: string;
  /** Day of the expense. `YYYY-MM-DD`. */
  date: string | null;
  /** The supplier, a client of the category fournisseur. An identifier of Factomos; null for none. */
  supplier_id: string | null;
  /** Number on the supplier's invoice. */
  invoice_number: string | null;
  /** VAT of the expense in EUR. */
  vat: number | null;
  /** Amount of the expense in EUR. */
  amount: number;
  /** How it was paid. */
  payment_type: OpenChoice<'cb' | 'check' | 'virement' | 'prelevement' | 'especes' | 'tip' | 'other'> | null;
  /** Reference of the payment. */
  payment_reference: string | null;
  /** What the expense was for. */
  comment: string | null;
}

/** The answer to `getExpense` (manual, section 27). What it lacks is null, and a warning of `call` names it. */
export interface GetExpenseResult {
  /** The expense. */
  expense: Expense;
}

/** The parameters of `getEstimate` (manual, section 28). */
export interface GetEstimateParams {
  /** The estimate to read. An identifier of Factomos, as a number or digits. */
  estimate_id: string | number;
}

/** A row of `articleList`. */
export interface EstimateArticle {
  /** The service. An identifier of Factomos. */
  service_id: string | null;
  /** The company of the account. An identifier of Factomos. */
  company_id: string | null;
  /** Service or product. */
  category: OpenChoice<'services' | 'produits'> | null;
  /** Name of the service. */
  service_name: string | null;
  /** Description of the service. */
  description: string | null;
  /** Unit, such as jour or mois. */
  unit: string | null;
  /** The service's own price of one unit in EUR without VAT. */
  price: number | null;
  /** The supplier's price of one unit in EUR. */
  supplier_price: number | null;
  /** Whether the price includes VAT. */
  is_with_vat: boolean | null;
  /** VAT rate of the service in percent. */
  vat: number | null;
  /** Code of the service in your accounts. */
  service_code_analytic: string | null;
  /** Whether the service is archived. */
  archived: boolean | null;
  /** How many units. */
  quantity: number | null;
  /** Discount of the line. In EUR. */
  remise: number | null;
  /** Printed below the name of the service. */
  comment: string | null;
  /** Percentage of the line that is charged. */
  percent: number | null;
  /** Total of the line without VAT in EUR. */
  total_ht: number | null;
  /** How many units are in stock. */
  stock: number | null;
  /** Image of the service. */
  image: string | null;
  /** Reference of the service. */
  reference: string | null;
  /** The estimate. An identifier of Factomos. */
  estimate_id: string | null;
  /** Price of one unit on this estimate in EUR without VAT. */
  estimate_price: number | null;
  /** Position of the line. */
  estimate_order: number | null;
  /** The estimate. An identifier of Factomos. */
  id: string | null;
  /** Design template of the document. An identifier of Factomos; null for none. */
  template_id: string | null;
  /** Running number of the estimate. */
  estimate_number: string | null;
  /** Number as printed on the estimate. */
  estimate_formated_number: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string | null;
  /** Name of the company or person. */
  client_company_name: string | null;
  /** Status of the estimate. */
  estimate_status: string | null;
  /** VAT rate of the whole estimate; 0 if each line has its service's own. */
  estimate_vat: number | null;
  /** Title of the document. */
  document_title: string | null;
  /** Whether the lines have VAT rates of their own. */
  several_vat: boolean | null;
  /** Default VAT rate of the company in percent. */
  company_vat: number | null;
  /** Whether the company charges VAT. */
  tva_enable: boolean | null;
  /** Date of the estimate. `YYYY-MM-DD`. */
  estimate_date: string | null;
  /** Day the estimate was accepted or refused. `YYYY-MM-DD`. */
  estimate_action_date: string | null;
  /** For the attention of this person. */
  estimate_attention: string | null;
  /** Subject of the document. */
  objet: string | null;
  /** Comment printed below the lines. */
  estimate_comment: string | null;
  /** Whether it was sent by email. */
  estimate_sentmail: boolean | null;
  /** Whether social contributions (précompte) are withheld. */
  with_precompte: boolean | null;
  /** Total without VAT in EUR. */
  figures_total_withoutvat: number | null;
  /** VAT of the document in EUR. */
  figures_total_vat: number | null;
  /** Total with VAT in EUR. */
  figures_total_withvat: number | null;
  /** Language of the document. */
  document_lang: string | null;
  /** When it was last changed. `YYYY-MM-DD HH:MM:SS`, Factomos's own time. */
  date_update: string | null;
}

/** The estimate. */
export interface Estimate {
  /** Number as printed on the estimate. */
  estimate_formated_number: string | null;
  /** The lines as Factomos returns them. Empty in a list of invoices. */
  articleList: EstimateArticle[];
  /** The lines as they can be sent again. Empty when one of them cannot be read, so the first is `lines[0]?.price` under `noUncheckedIndexedAccess`. */
  lines: DocumentLine[];
  /** Status of the estimate. */
  estimate_status: string;
  /** Title of the document. */
  document_title: string | null;
  /** Key of the document's page for the client: documentLink makes the link. Null in a list. */
  document_key: string | null;
  /** Whether Factomos found it. */
  exists: boolean | null;
  /** Factomos's own identifier. An identifier of Factomos. */
  id: string;
  /** Running number of the estimate. */
  estimate_number: string | null;
  /** The document's day as a Unix time in seconds: midnight in Paris. */
  unix_timestamp: number | null;
  /** Total without VAT in EUR. */
  figures_total_withoutvat: number | null;
  /** VAT of the document in EUR. */
  figures_total_vat: number | null;
  /** Total with VAT in EUR. */
  figures_total_withvat: number;
  /** Format of the estimate's number. */
  estimate_format: string | null;
}

/** The answer to `getEstimate` (manual, section 28). What it lacks is null, and a warning of `call` names it. */
export interface GetEstimateResult {
  /** The estimate. */
  estimate: Estimate;
}

/** The parameters of `createEstimate` (manual, section 29). */
export interface CreateEstimateParams {
  /** Who the estimate is for. An identifier of Factomos, as a number or digits. */
  client_id: string | number;
  /** For the attention of this person. */
  estimate_attention?: string | undefined;
  /** Subject of the estimate. */
  objet?: string | undefined;
  /** Date of the estimate; today if left out. `YYYY-MM-DD`; a `Date` or an ISO date with an offset counts as its day in Paris. */
  estimate_date?: string | Date | undefined;
  /** VAT rate of the whole estimate in percent; each service's own if left out or 0. From 0 to 100. */
  estimate_vat?: number | string | undefined;
  /** Services and titles, in order. At least one. */
  lines: readonly Line[];
  /** Comment printed below the lines. May have several lines. */
  estimate_comment?: string | undefined;
  /** Forces the total with VAT in EUR; the VAT becomes the difference. A number or a decimal string, in EUR. */
  figures_total_withvat?: number | string | undefined;
  /** Design template of the document. An identifier of Factomos, as a number or digits. */
  template_id?: string | number | undefined;
}

/** The answer to `createEstimate` (manual, section 29). What it lacks is null, and a warning of `call` names it. */
export interface CreateEstimateResult {
  /** The new estimate. An identifier of Factomos. */
  estimate_id: string;
  /** Number as printed on the estimate. */
  estimate_formated_number: string | null;
  /** Key of the estimate's page for the client: documentLink makes the link. */
  estimate_document_key: string | null;
  /** Date of the estimate. `YYYY-MM-DD`. */
  estimate_date: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string | null;
}

/** The parameters of `transformEstimate` (manual, section 30). */
export interface TransformEstimateParams {
  /** The estimate to invoice. An identifier of Factomos, as a number or digits. */
  estimate_id: string | number;
}

/** The answer to `transformEstimate` (manual, section 30). What it lacks is null, and a warning of `call` names it. */
export interface TransformEstimateResult {
  /** The new invoice. An identifier of Factomos. */
  invoice_id: string;
  /** Number as printed on the invoice. */
  invoice_formated_number: string | null;
  /** Key of the invoice's page for the client: documentLink makes the link. */
  invoice_document_key: string | null;
  /** Date of the invoice. `YYYY-MM-DD`. */
  invoice_date: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string | null;
}

/** The parameters of `createCreditNote` (manual, section 31). */
export interface CreateCreditNoteParams {
  /** The invoice to credit. An identifier of Factomos, as a number or digits. */
  invoice_id: string | number;
}

/** The answer to `createCreditNote` (manual, section 31). What it lacks is null, and a warning of `call` names it. */
export interface CreateCreditNoteResult {
  /** The new credit note. An identifier of Factomos. */
  invoice_id: string;
  /** Number as printed on the credit note. */
  invoice_formated_number: string | null;
  /** Key of the credit note's page for the client: documentLink makes the link. */
  invoice_document_key: string | null;
  /** Date of the credit note. `YYYY-MM-DD`. */
  invoice_date: string | null;
  /** The client. An identifier of Factomos. */
  client_id: string | null;
}

/** The parameters and the result of every action. */
export interface ActionTypes {
  createAccount: { params: CreateAccountParams; result: CreateAccountResult };
  deleteAccount: { params: DeleteAccountParams; result: DeleteAccountResult };
  updateAccount: { params: UpdateAccountParams; result: UpdateAccountResult };
  getConnectionToken: { params: GetConnectionTokenParams; result: GetConnectionTokenResult };
  getClient: { params: GetClientParams; result: GetClientResult };
  createClient: { params: CreateClientParams; result: CreateClientResult };
  editClient: { params: EditClientParams; result: EditClientResult };
  getService: { params: GetServiceParams; result: GetServiceResult };
  createService: { params: CreateServiceParams; result: CreateServiceResult };
  createInvoice: { params: CreateInvoiceParams; result: CreateInvoiceResult };
  getInvoice: { params: GetInvoiceParams; result: GetInvoiceResult };
  listInvoice: { params: ListInvoiceParams; result: ListInvoiceResult };
  editInvoice: { params: EditInvoiceParams; result: EditInvoiceResult };
  sendInvoice: { params: SendInvoiceParams; result: SendInvoiceResult };
  getInvoiceMailHistory: { params: GetInvoiceMailHistoryParams; result: GetInvoiceMailHistoryResult };
  listEmailTemplates: { params: ListEmailTemplatesParams; result: ListEmailTemplatesResult };
  createPayment: { params: CreatePaymentParams; result: CreatePaymentResult };
  editPayment: { params: EditPaymentParams; result: EditPaymentResult };
  deleteAllPayments: { params: DeleteAllPaymentsParams; result: DeleteAllPaymentsResult };
  createExpense: { params: CreateExpenseParams; result: CreateExpenseResult };
  editExpense: { params: EditExpenseParams; result: EditExpenseResult };
  getExpense: { params: GetExpenseParams; result: GetExpenseResult };
  getEstimate: { params: GetEstimateParams; result: GetEstimateResult };
  createEstimate: { params: CreateEstimateParams; result: CreateEstimateResult };
  transformEstimate: { params: TransformEstimateParams; result: TransformEstimateResult };
  createCreditNote: { params: CreateCreditNoteParams; result: CreateCreditNoteResult };
}

/** The parameters of an action. */
export type ActionParams<Name extends ActionName> = ActionTypes[Name]['params'];

/** The decoded answer of an action, without `error`. */
export type ActionResult<Name extends ActionName> = ActionTypes[Name]['result'];

/**
 * A method for each documented action: its parameters in, its decoded answer out. Each may throw any FactomosError; a refusal of Factomos is
 * an `api` error with the code as `serverCode`.
 */
export interface ActionMethods {
  /** Calls a documented action, and gives beside its decoded result the untouched answer and what is odd about it. */
  call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>>;

  /** Throws the `validation` error that `call` would throw for these parameters, and sends nothing: for whoever has to read something before. */
  validate<Name extends ActionName>(action: Name, params: ActionParams<Name>, options?: CallOptions): void;

  /**
   * Creates a Factomos account. The answer contains secrets: a password if none was given, and an API key.
   *
   * Manual, section 2. A write: it is sent once.
   * Refused with -29 (Missing parameter username), -30 (Username not available).
   * When its outcome is unknown: Send it again: -30 means that the account was created. Its password and keys are lost then: reset the password in Factomos.
   */
  createAccount(params: CreateAccountParams, options?: CallOptions): Promise<CreateAccountResult>;

  /**
   * Deletes a Factomos account permanently (partners only).
   *
   * Manual, section 3. A write: it is sent once.
   * Refused with -33 (Action not authorized), -35 (Missing parameter company_id), -36 (Account not found).
   * When its outcome is unknown: Sending it again is safe: for a deleted account Factomos returns -36.
   */
  deleteAccount(params: DeleteAccountParams, options?: CallOptions): Promise<DeleteAccountResult>;

  /**
   * Sets an account to active, read-only or blocked (partners only).
   *
   * Manual, section 4. A write: it is sent once.
   * Refused with -33 (Action not authorized), -35 (Missing parameter company_id), -36 (Account not found), -37 (Missing parameter subscription_status), -38 (Parameter subscription_status invalid).
   * When its outcome is unknown: Sending it again is safe: it sets the same status.
   */
  updateAccount(params: UpdateAccountParams, options?: CallOptions): Promise<UpdateAccountResult>;

  /**
   * Creates a one-time token that opens a session on Factomos without a password. The answer is a secret.
   *
   * Manual, section 5. A write: it is sent once.
   * Refused with -28 (Your Token is not associated with a Factomos account).
   * When its outcome is unknown: Request another token: the lost one expires unused.
   */
  getConnectionToken(
    params?: GetConnectionTokenParams,
    options?: CallOptions,
  ): Promise<GetConnectionTokenResult>;

  /**
   * Reads a client.
   *
   * Manual, section 10. A read: it may be retried, shared and cached.
   * Refused with -8 (Missing parameter client_id), -9 (Client not found).
   */
  getClient(params: GetClientParams, options?: CallOptions): Promise<GetClientResult>;

  /**
   * Adds a client, a supplier (fournisseur) or a prospect.
   *
   * Manual, section 11. A write: it is sent once.
   * Refused with -11 (Missing parameter category), -12 (Missing parameter client_company_name).
   * When its outcome is unknown: The API cannot list clients: check in Factomos before you send it again.
   */
  createClient(params: CreateClientParams, options?: CallOptions): Promise<CreateClientResult>;

  /**
   * Changes a client, a supplier or a prospect.
   *
   * Manual, section 12. A write: it is sent once.
   * Refused with -8 (Missing parameter client_id), -9 (Client not found).
   * When its outcome is unknown: Read the client with getClient. Sending the same change again does no harm.
   */
  editClient(params: EditClientParams, options?: CallOptions): Promise<EditClientResult>;

  /**
   * Reads a service or product of your price list.
   *
   * Manual, section 13. A read: it may be retried, shared and cached.
   * Refused with -13 (Missing parameter service_id), -14 (Service not found).
   */
  getService(params: GetServiceParams, options?: CallOptions): Promise<GetServiceResult>;

  /**
   * Adds a service or product to your price list.
   *
   * Manual, section 14. A write: it is sent once.
   * Refused with -15 (Missing parameter service_name), -16 (Missing parameter price), -27 (The category of the service must be one of the following (services, produits)).
   * When its outcome is unknown: The API cannot list services: check in Factomos before you send it again.
   */
  createService(params: CreateServiceParams, options?: CallOptions): Promise<CreateServiceResult>;

  /**
   * Creates an invoice. It gets a number at once and cannot be deleted, only cancelled by a credit note.
   *
   * Manual, section 15. A write: it is sent once.
   * Refused with -9 (Missing parameter client_id), -10 (Client not found), -14 (Service not found).
   * When its outcome is unknown: Look for it before you send it again: findPossibleDuplicates({ client_id, net_total, date }).
   */
  createInvoice(params: CreateInvoiceParams, options?: CallOptions): Promise<CreateInvoiceResult>;

  /**
   * Reads an invoice with its lines. Subject, comment and VAT rate are not in the answer.
   *
   * Manual, section 16. A read: it may be retried, shared and cached.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found).
   */
  getInvoice(params: GetInvoiceParams, options?: CallOptions): Promise<GetInvoiceResult>;

  /**
   * Lists the invoices of one status, at most 50 at once, the newest first.
   *
   * Manual, section 17. A read: it may be retried, shared and cached.
   * Refused with -39 (Missing parameter invoice_status), -40 (Invalid parameter invoice_status), -41 (Invalid parameter page_index).
   */
  listInvoice(params: ListInvoiceParams, options?: CallOptions): Promise<ListInvoiceResult>;

  /**
   * Changes an invoice. Its lines are replaced by those sent.
   *
   * Manual, section 18. A write: it is sent once.
   * Refused with -9 (Missing parameter client_id), -10 (Client not found), -14 (Service not found), -17 (Missing parameter invoice_id), -20 (Invoice not found).
   * When its outcome is unknown: Read the invoice with getInvoice. Sending the same change again does no harm.
   */
  editInvoice(params: EditInvoiceParams, options?: CallOptions): Promise<EditInvoiceResult>;

  /**
   * Sends an invoice by email.
   *
   * Manual, section 19. A write: it is sent once.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found).
   * When its outcome is unknown: Check whether the email was sent before you send it again: checkSend(invoice_id).
   */
  sendInvoice(params: SendInvoiceParams, options?: CallOptions): Promise<SendInvoiceResult>;

  /**
   * Lists the emails that were sent for an invoice.
   *
   * Manual, section 20. A read: it may be retried, shared and cached.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found).
   */
  getInvoiceMailHistory(
    params: GetInvoiceMailHistoryParams,
    options?: CallOptions,
  ): Promise<GetInvoiceMailHistoryResult>;

  /**
   * Lists the email templates of the account.
   *
   * Manual, section 21. A read: it may be retried, shared and cached.
   */
  listEmailTemplates(
    params?: ListEmailTemplatesParams,
    options?: CallOptions,
  ): Promise<ListEmailTemplatesResult>;

  /**
   * Records a payment on an invoice.
   *
   * Manual, section 22. A write: it is sent once.
   * When its outcome is unknown: Compare the amount paid now with the amount before: checkPayment(invoice_id).
   */
  createPayment(params: CreatePaymentParams, options?: CallOptions): Promise<CreatePaymentResult>;

  /**
   * Changes a payment of an invoice.
   *
   * Manual, section 23. A write: it is sent once.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found), -21 (Several payments for this invoice, you have to add the parameter payment_id).
   * When its outcome is unknown: Check the amount paid now: checkPayment(invoice_id). Sending the same change again does no harm.
   */
  editPayment(params: EditPaymentParams, options?: CallOptions): Promise<EditPaymentResult>;

  /**
   * Deletes every payment of an invoice.
   *
   * Manual, section 24. A write: it is sent once.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found).
   * When its outcome is unknown: Check the amount paid now: checkPayment(invoice_id).
   */
  deleteAllPayments(params: DeleteAllPaymentsParams, options?: CallOptions): Promise<DeleteAllPaymentsResult>;

  /**
   * Records an expense.
   *
   * Manual, section 25. A write: it is sent once.
   * Refused with -18 (Missing parameter amount), -19 (Missing parameter payment_type), -21 (Missing parameter supplier_id).
   * When its outcome is unknown: The API cannot list expenses: check in Factomos before you send it again.
   */
  createExpense(params: CreateExpenseParams, options?: CallOptions): Promise<CreateExpenseResult>;

  /**
   * Changes an expense.
   *
   * Manual, section 26. A write: it is sent once.
   * Refused with -18 (Missing parameter amount), -19 (Missing parameter payment_type), -21 (Missing parameter supplier_id), -23 (Missing parameter expense_id), -24 (Expense not found).
   * When its outcome is unknown: Read the expense with getExpense. Sending the same change again does no harm.
   */
  editExpense(params: EditExpenseParams, options?: CallOptions): Promise<EditExpenseResult>;

  /**
   * Reads an expense.
   *
   * Manual, section 27. A read: it may be retried, shared and cached.
   * Refused with -23 (Missing parameter expense_id), -24 (Expense not found).
   */
  getExpense(params: GetExpenseParams, options?: CallOptions): Promise<GetExpenseResult>;

  /**
   * Reads an estimate (devis). Its client and date stand only in its articles.
   *
   * Manual, section 28. A read: it may be retried, shared and cached.
   * Refused with -25 (Missing parameter estimate_id), -26 (Estimate not found).
   */
  getEstimate(params: GetEstimateParams, options?: CallOptions): Promise<GetEstimateResult>;

  /**
   * Creates an estimate (devis).
   *
   * Manual, section 29. A write: it is sent once.
   * Refused with -9 (Missing parameter client_id), -10 (Client not found), -14 (Service not found).
   * When its outcome is unknown: The API cannot list estimates: check in Factomos before you send it again.
   */
  createEstimate(params: CreateEstimateParams, options?: CallOptions): Promise<CreateEstimateResult>;

  /**
   * Creates an invoice from an estimate. Doing it twice creates two invoices.
   *
   * Manual, section 30. A write: it is sent once.
   * Refused with -25 (Missing parameter estimate_id), -26 (Estimate not found).
   * When its outcome is unknown: Look for the invoice before you send it again: findPossibleDuplicates({ client_id, net_total, date }); its row names the estimate in estimate_id.
   */
  transformEstimate(params: TransformEstimateParams, options?: CallOptions): Promise<TransformEstimateResult>;

  /**
   * Creates a credit note (avoir) for a whole invoice.
   *
   * Manual, section 31. A write: it is sent once.
   * Refused with -17 (Missing parameter invoice_id), -20 (Invoice not found).
   * When its outcome is unknown: Read the invoice with getInvoice: a credited one is paid-avoir. Or look for it with listInvoice({ invoice_status: 'avoir' }).
   */
  createCreditNote(params: CreateCreditNoteParams, options?: CallOptions): Promise<CreateCreditNoteResult>;
}
