import { mustBeObject } from '../errors/to-request-error.ts';
import { textProblem } from '../encode/check-param.ts';
import { validationError } from '../errors/create-error.ts';
import { invalid, type Problem } from '../errors/problem.ts';
import { type LinkOptions, siteUrl } from './site.ts';

export interface AuthoriseParams {
  /** Where `api_key` and `api_secret` are posted after the user has signed in. */
  app_callback: string;
  /** The name that the user sees. Authorising again under the same name may replace its previous webhook. */
  app_name: string;
  app_description: string;
  /** An image of 40 by 40 pixels. Default: none. */
  app_icon?: string | undefined;
  /** Where notifications are posted. Default: none. */
  webhook_url?: string | undefined;
}

/**
 * The address of the popup in which a user authorises an application, which then receives a token and a
 * secret (manual, section 7). Its size is 399 by 400 pixels.
 */
export function authoriseUrl(params: AuthoriseParams, options?: LinkOptions): string {
  mustBeObject(undefined, 'params', params);
  const problems = [
    ...missing(params, ['app_callback', 'app_name', 'app_description']),
    ...noAddress(params, ['app_callback', 'app_icon', 'webhook_url']),
    ...garbled(params, ['app_callback', 'app_name', 'app_description', 'app_icon', 'webhook_url']),
  ];
  if (problems.length > 0) {
    const hint =
      'Factomos posts to these addresses, so they must be complete, such as https://example.com/callback.';
    throw validationError('request', problems, hint);
  }
  const { app_callback, app_name, app_description, app_icon, webhook_url } = params;
  const query = Object.entries({ app_callback, app_name, app_description, app_icon, webhook_url }).flatMap(
    ([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]),
  );
  const url = siteUrl('api/authorize.php', options);
  url.search = query.join('&');
  return url.href;
}

function missing(params: AuthoriseParams, names: (keyof AuthoriseParams)[]): Problem[] {
  return names.filter((name) => isAbsent(params[name])).map((field) => invalid(field, 'is missing'));
}

function noAddress(params: AuthoriseParams, names: (keyof AuthoriseParams)[]): Problem[] {
  return names
    .filter((name) => {
      const value: unknown = params[name];
      return !isAbsent(value) && !(typeof value === 'string' && isWeb(value));
    })
    .map((field) => invalid(field, 'must be a URL that starts with https:// or http://'));
}

function garbled(params: AuthoriseParams, names: (keyof AuthoriseParams)[]): Problem[] {
  return names.flatMap((field) => {
    const value: unknown = params[field];
    const message = typeof value === 'string' ? textProblem(value) : undefined;
    return message === undefined ? [] : [invalid(field, message)];
  });
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isWeb(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
