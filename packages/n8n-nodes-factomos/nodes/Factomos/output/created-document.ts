import { parisDay } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { documentUrl } from './items.ts';

/** Reads the fields and totals of a new document, with one call. Empty for what is not a document. */
export async function readCreatedDocument(
  account: Account,
  idField: string | undefined,
  id: string,
): Promise<IDataObject> {
  if (idField === 'invoice_id') {
    const { result } = await account.call('getInvoice', { invoice_id: id });
    const { invoice } = result;
    const time = invoice.unix_timestamp;
    return {
      client_id: invoice.client_id,
      invoice_formated_number: invoice.invoice_formated_number,
      invoice_document_key: invoice.document_key,
      invoice_date: time === null ? null : parisDay(time * 1000),
      ...totals(invoice),
      ...documentUrl(invoice.document_key, account.baseUrl),
    };
  }
  if (idField === 'estimate_id') {
    const { result } = await account.call('getEstimate', { estimate_id: id });
    const { estimate } = result;
    const time = estimate.unix_timestamp;
    return {
      estimate_formated_number: estimate.estimate_formated_number,
      estimate_document_key: estimate.document_key,
      estimate_date: time === null ? null : parisDay(time * 1000),
      ...totals(estimate),
      ...documentUrl(estimate.document_key, account.baseUrl),
    };
  }
  return {};
}

type Figure = 'figures_total_withoutvat' | 'figures_total_vat' | 'figures_total_withvat';

function totals({
  figures_total_withoutvat,
  figures_total_vat,
  figures_total_withvat,
}: Record<Figure, number | null>): IDataObject {
  return { figures_total_withoutvat, figures_total_vat, figures_total_withvat };
}
