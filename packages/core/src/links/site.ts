export interface LinkOptions {
  /** Default `https://app.factomos.com`. */
  baseUrl?: string | undefined;
}

/** An address of Factomos's site. */
export function siteUrl(path: string, options: LinkOptions | undefined): URL {
  const base = options?.baseUrl ?? 'https://app.factomos.com';
  return new URL(path, base.endsWith('/') ? base : `${base}/`);
}
