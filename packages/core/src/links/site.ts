import { invalid } from '../errors/problem.ts';
import { DEFAULT_BASE_URL } from '../limits.ts';
import { API_PATH, apiUrl } from './base-url.ts';
import { validationError } from '../errors/create-error.ts';

export interface LinkOptions {
  /** As passed to the client, with or without the path of the API. Default `https://app.factomos.com`. */
  baseUrl?: string | undefined;
  /** As passed to the client: allows http for hosts other than loopback. Default false. */
  allowHttp?: boolean | undefined;
}

/** The latest site, since the links of many documents are made one after the other. */
let latest: { baseUrl: string; allowHttp: boolean; site: string } | undefined;

/** An address of Factomos's site. */
export function siteUrl(path: string, options?: LinkOptions): URL {
  return new URL(path, siteAddress(options));
}

/** The address of Factomos's site, with a slash at its end. */
export function siteAddress({ baseUrl = DEFAULT_BASE_URL, allowHttp = false }: LinkOptions = {}): string {
  if (latest?.baseUrl === baseUrl && latest.allowHttp === allowHttp) return latest.site;
  const api = apiUrl(baseUrl, allowHttp);
  if ('problem' in api) {
    const problem = invalid('baseUrl', api.problem);
    throw validationError('options', [problem], 'Pass the same address as to the client.');
  }
  const site = `${api.url.slice(0, -API_PATH.length)}/`;
  latest = { baseUrl, allowHttp, site };
  return site;
}
