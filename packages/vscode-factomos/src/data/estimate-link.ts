/** What a person gave to add an estimate: its id, or the key out of its link. */
export type EstimateReference = { readonly id: string } | { readonly key: string };

/**
 * Takes `19709`, `https://app.factomos.com/e2e8CSzakvh4DecbG9k5`, or that key alone (an estimate's begins with `e`).
 * Returns undefined for anything else, an invoice's link included.
 */
export function parseEstimateReference(text: string, baseUrl: string): EstimateReference | undefined {
  const given = text.trim();
  if (/^[1-9]\d*$/.test(given)) return { id: given };
  const key = URL.canParse(given) ? keyOfLink(new URL(given), baseUrl) : given;
  return key !== undefined && /^e[A-Za-z0-9]{12,}$/.test(key) ? { key } : undefined;
}

function keyOfLink(link: URL, baseUrl: string): string | undefined {
  // A link to elsewhere would be opened as if it were Factomos's.
  return link.origin === new URL(baseUrl).origin ? link.pathname.slice(1) : undefined;
}
