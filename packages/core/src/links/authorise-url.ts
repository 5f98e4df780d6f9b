import { isString } from '../json/json.ts';
import { mustBeObject } from '../errors/to-request-error.ts';
import { checkParam } from '../encode/check-param.ts';
import { type ParamSpec } from '../catalogue/spec/param-spec.ts';
import * as param from '../catalogue/spec/params.ts';
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

/** In the order in which they are sent. */
const PARAMS = {
  app_callback: param.required(param.url),
  app_name: param.required(param.text),
  app_description: param.required(param.text),
  app_icon: param.url,
  webhook_url: param.url,
} satisfies Record<keyof AuthoriseParams, ParamSpec>;

/**
 * The address of the popup in which a user authorises an application, which then receives a token and a
 * secret (manual, section 7). Its size is 399 by 400 pixels.
 */
export function authoriseUrl(params: AuthoriseParams, options?: LinkOptions): string {
  mustBeObject(undefined, 'params', params);
  const problems: Problem[] = [];
  const query: string[] = [];
  for (const [name, spec] of Object.entries(PARAMS)) {
    const value: unknown = Reflect.get(params, name);
    if (isAbsent(value)) {
      if (spec.required) problems.push(invalid(name, 'is missing'));
      continue;
    }
    const checked = checkParam(spec, value);
    if ('problem' in checked) problems.push(invalid(name, checked.problem));
    else query.push(`${name}=${encodeURIComponent(checked.wire)}`);
  }
  if (problems.length > 0) {
    const hint =
      'Factomos posts to these addresses, so they must be complete, such as https://example.com/callback.';
    throw validationError('request', problems, hint);
  }
  const url = siteUrl('api/authorize.php', options);
  url.search = query.join('&');
  return url.href;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (isString(value) && value.trim() === '');
}
