import { API_PATH, DEFAULT_BASE_URL } from '../client/base-url.ts';
import { ValidationError } from '../errors/errors.ts';

export interface LinkOptions {
  /** As the client takes it, with or without the path of the API. Default `https://app.factomos.com`. */
  baseUrl?: string | undefined;
}

/** An address of Factomos's site. */
export function siteUrl(path: string, options: LinkOptions | undefined): URL {
  const base = options?.baseUrl ?? DEFAULT_BASE_URL;
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
    throw new ValidationError({
      subject: 'options',
      problems: [{ field: 'baseUrl', message: `must be a URL, such as ${DEFAULT_BASE_URL}` }],
      hint: 'Give the address that the client is given.',
    });
  }
  const { origin, pathname } = new URL(base);
  const site = pathname.replace(/\/+$/, '');
  const root = site.endsWith(API_PATH) ? site.slice(0, -API_PATH.length) : site;
  return new URL(path, `${origin}${root}/`);
}
