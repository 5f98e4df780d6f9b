import { parseDocumentLink } from '../bundles/core.ts';

/** What a person gave to add an estimate: its id, or the key out of its link. */
export type EstimateReference = { readonly id: string } | { readonly key: string };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Takes `19709`, `https://app.factomos.com/e2e8CSzakvh4DecbG9k5` as Factomos, this extension or a browser writes it, or
 * that key alone (an estimate's begins with `e`). Returns undefined for anything else, an invoice's link included.
 */
export function parseEstimateReference(text: string, baseUrl: string): EstimateReference | undefined {
  const given = text.trim();
  if (/^[1-9]\d*$/.test(given)) return { id: given };
  if (/^[A-Za-z0-9]+$/.test(given)) return isEstimateKey(given) ? { key: given } : undefined;
  const found = parseDocumentLink(withoutAlias(given, new URL(baseUrl)), { baseUrl, allowHttp: true });
  return 'key' in found && isEstimateKey(found.key) ? { key: found.key } : undefined;
}

/** Browsers show addresses without their scheme, and a sandbox is opened under any of the names that this machine has. */
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
