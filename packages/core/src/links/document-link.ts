import { isString } from '../json/json.ts';
import { type LinkOptions, siteAddress } from './site.ts';

/**
 * The address at which a customer sees a document. Everyone who has the address sees the document without
 * signing in.
 *
 * @param documentKey `document_key` or `invoice_document_key`. Rows of listInvoice have `false` there; for
 * this and for anything else that is not a key, the result is undefined.
 */
export function documentLink(
  documentKey: string | boolean | null | undefined,
  options?: LinkOptions,
): string | undefined {
  if (!isString(documentKey) || !/^[A-Za-z0-9]+$/.test(documentKey)) return undefined;
  return siteAddress(options) + documentKey;
}
