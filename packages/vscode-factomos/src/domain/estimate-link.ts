import { parseDocumentLink } from '../bundles/core.ts';

/** The user's input to add an estimate: its ID, or the key in its link. */
export type EstimateReference = { readonly id: string } | { readonly key: string };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Parses `19709`, a link such as `https://app.factomos.com/e2e8CSzakvh4DecbG9k5` as written by Factomos, this extension or a browser, or
 * only its key (which starts with `e`). Undefined for anything else, including links to invoices.
 */
export function parseEstimateReference(text: string, baseUrl: string): EstimateReference | undefined {
  const given = text.trim();
  if (/^[1-9]\d*$/.test(given)) return { id: given };
  if (/^[A-Za-z0-9]+$/.test(given)) return isEstimateKey(given) ? { key: given } : undefined;
  const found = parseDocumentLink(withoutAlias(given, new URL(baseUrl)), { baseUrl, allowHttp: true });
  return 'key' in found && isEstimateKey(found.key) ? { key: found.key } : undefined;
}

/** Accepts a link without its scheme, as browsers show it, and any host name of this machine for a sandbox. */
function withoutAlias(given: string, base: URL): string {
  const address = given.startsWith(`${base.host}/`) ? `${base.protocol}//${given}` : given;
  const link = URL.canParse(address) ? new URL(address) : base;
  if (link.port !== base.port || !LOOPBACK.has(link.hostname) || !LOOPBACK.has(base.hostname)) return address;
  link.host = base.host;
  return link.href;
}

function isEstimateKey(text: string): boolean {
  return /^e[A-Za-z0-9]{12,}$/.test(text);
}
