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
  const base = new URL(baseUrl);
  // Browsers show addresses without their scheme.
  const address = given.startsWith(`${base.host}/`) ? `${base.protocol}//${given}` : given;
  const key = URL.canParse(address) ? keyOfLink(new URL(address), base) : given;
  return key !== undefined && /^e[A-Za-z0-9]{12,}$/.test(key) ? { key } : undefined;
}

/** The path below the base URL: without query, fragment and slashes at the end. */
function keyOfLink(link: URL, base: URL): string | undefined {
  // A link to elsewhere would be opened as if it were Factomos's.
  if (!isSameSite(link, base)) return undefined;
  const root = `${base.pathname.replace(/\/+$/, '')}/`;
  return link.pathname.startsWith(root) ? link.pathname.slice(root.length).replace(/\/+$/, '') : undefined;
}

/** This machine has several names, and a sandbox on it is opened under any of them. */
function isSameSite(a: URL, b: URL): boolean {
  if (a.origin === b.origin) return true;
  return a.port === b.port && LOOPBACK.has(a.hostname) && LOOPBACK.has(b.hostname);
}
