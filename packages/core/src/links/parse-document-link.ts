import { type LinkOptions, siteUrl } from './site.ts';

export type DocumentLinkFinding =
  | { kind: 'invoice' | 'estimate'; key: string }
  /** `not-a-link`: not the address of a document. `other-host`: perhaps one, but not of this Factomos. */
  | { problem: 'not-a-link' | 'other-host' };

/**
 * The document that a link leads to: what {@link documentLink} gives and browsers make of it, with a query, a fragment or a slash at the end. `baseUrl` is
 * the one that the client is given; a link to another host is refused.
 */
export function parseDocumentLink(text: string, options?: LinkOptions): DocumentLinkFinding {
  const given = text.trim();
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return { problem: 'not-a-link' };
  const link = new URL(given);
  const site = siteUrl('', options);
  if (link.host !== site.host || link.username !== '' || link.password !== '')
    return { problem: 'other-host' };
  const path = link.pathname.startsWith(site.pathname) ? link.pathname.slice(site.pathname.length) : '';
  const key = /^([ie][A-Za-z0-9]+)\/*$/.exec(path)?.[1];
  if (key === undefined) return { problem: 'not-a-link' };
  return { kind: key.startsWith('i') ? 'invoice' : 'estimate', key };
}
