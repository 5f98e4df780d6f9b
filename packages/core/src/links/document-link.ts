import { type LinkOptions, siteUrl } from './site.ts';

/**
 * The address where a customer sees a document. Whoever has it sees the document, without signing in.
 *
 * @param documentKey `document_key` or `invoice_document_key`; listInvoice's rows have none: their `false`, and whatever else is not a key, gives undefined.
 */
export function documentLink(
  documentKey: string | boolean | null | undefined,
  options?: LinkOptions,
): string | undefined {
  if (typeof documentKey !== 'string' || !/^[A-Za-z0-9]+$/.test(documentKey)) return undefined;
  return siteUrl(documentKey, options).href;
}
