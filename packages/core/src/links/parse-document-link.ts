import { type LinkOptions, siteUrl } from './site.ts';

export type DocumentLinkFinding =
  | { kind: 'invoice' | 'estimate'; key: string }
  /**
   * `not-a-link`: not the address of a document. `other-host`: possibly the address of a document, but not on
   * this host.
   */
  | { problem: 'not-a-link' | 'other-host' };

/**
 * The document of a link as {@link documentLink} creates it, also with a query, a fragment or a slash at the
 * end, as copied from a browser. Pass the `baseUrl` of the client; a link to another host is refused.
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
