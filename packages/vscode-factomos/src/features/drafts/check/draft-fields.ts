import { l10n } from 'vscode';
import { catalogue, lineFields } from '../../../bundles/core.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

/** The fields of a document, as Factomos's API names them. */
export function fieldsOf(kind: DraftKind) {
  return kind === 'invoice' ? catalogue.createInvoice.params : catalogue.createEstimate.params;
}

export { lineFields };

/** What a field of a draft is for, in the language of VS Code; undefined for one that Factomos does not have. */
export function fieldWords(name: string): string | undefined {
  switch (name) {
    case 'client_id':
      return l10n.t('The client’s id in Factomos.');
    case 'invoice_attention':
    case 'estimate_attention':
      return l10n.t('For the attention of this person.');
    case 'objet':
      return l10n.t('Subject of the document.');
    case 'invoice_date':
    case 'estimate_date':
      return l10n.t('Date of the document, YYYY-MM-DD. Left out: the day it is created.');
    case 'payment_term':
      return l10n.t('Last day of payment, YYYY-MM-DD.');
    case 'vat_enable':
      return l10n.t('false creates an invoice without VAT.');
    case 'invoice_vat':
    case 'estimate_vat':
      return l10n.t(
        'One VAT rate in percent for the whole document. Left out: each line has its service’s rate.',
      );
    case 'payment_condition_enable':
      return l10n.t('Whether the payment condition is printed.');
    case 'payment_amount':
      return l10n.t('Amount of the payment condition in EUR.');
    case 'invoice_comment':
    case 'estimate_comment':
      return l10n.t('Comment printed below the lines.');
    case 'lines':
      return l10n.t(
        'What is charged, in order: { service_id, quantity, price, description }, or { title } for a heading.',
      );
    case 'figures_total_withvat':
      return l10n.t('Sets the total with VAT in EUR; the VAT becomes the difference.');
    case 'invoice_paid':
      return l10n.t('true if it is paid already: Factomos adds a payment of the total.');
    case 'template_id':
      return l10n.t('The design of the document: its id in Factomos.');
    case 'service_id':
      return l10n.t('The service that is charged: its id in Factomos.');
    case 'quantity':
      return l10n.t('Number of units.');
    case 'price':
      return l10n.t(
        'Unit price in EUR without VAT. Give every line a price, or none to use the prices of the services.',
      );
    case 'description':
      return l10n.t('Printed below the service’s name.');
    case 'title':
      return l10n.t('A heading between lines; it charges nothing.');
    case 'factomos':
      return l10n.t('The status of this draft, written by the extension. Do not edit it.');
    default:
      return undefined;
  }
}
