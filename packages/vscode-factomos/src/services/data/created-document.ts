import { nameOrId } from '../../domain/from-factomos.ts';
import type { ActionResult } from 'factomos-core';
import type { CreatedDocument } from './optimistic-updates.ts';

/** The created document, for an invoice, a credit note, or the invoice of an estimate. A response without its ID is still a success. */
export function createdInvoice(
  answer: Partial<ActionResult<'createInvoice' | 'createCreditNote' | 'transformEstimate'>>,
): CreatedDocument | undefined {
  const { invoice_id, invoice_formated_number, invoice_document_key, invoice_date } = answer;
  if (invoice_id === undefined) return undefined;
  return {
    id: invoice_id,
    number: nameOrId(invoice_formated_number, invoice_id),
    key: invoice_document_key ?? undefined,
    date: invoice_date ?? undefined,
  };
}

export function createdEstimate(
  answer: Partial<ActionResult<'createEstimate'>>,
): CreatedDocument | undefined {
  const { estimate_id, estimate_formated_number, estimate_document_key, estimate_date } = answer;
  if (estimate_id === undefined) return undefined;
  return {
    id: estimate_id,
    number: nameOrId(estimate_formated_number, estimate_id),
    key: estimate_document_key ?? undefined,
    date: estimate_date ?? undefined,
  };
}
