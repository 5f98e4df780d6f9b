import { isString } from '../json/json.ts';
import { DEFAULT_BASE_URL } from '../limits.ts';

export const API_PATH = '/api/api.php';
const LOOPBACK = /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The address of the API under a base URL, or what is wrong with the base URL. */
export function apiUrl(baseUrl: unknown, allowHttp: boolean): { url: string } | { problem: string } {
  if (!isString(baseUrl) || !URL.canParse(baseUrl))
    return { problem: `must be a URL, such as ${DEFAULT_BASE_URL}` };
  const url = new URL(baseUrl);
  if (url.username !== '' || url.password !== '')
    return { problem: 'must not contain a user name or password' };
  const isLoopback = LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (isLoopback || allowHttp))) {
    return { problem: 'must start with https:// (http:// is for a loopback address, or with allowHttp)' };
  }
  if (url.search !== '' || url.hash !== '') return { problem: 'must have no query and no fragment' };
  const path = url.pathname.replace(/\/+$/, '');
  return { url: url.origin + (path.endsWith(API_PATH) ? path : path + API_PATH) };
}
