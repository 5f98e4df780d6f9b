import { type IExecuteFunctions } from 'n8n-workflow';
import { credentialName, type FactomosCredential, readCredential } from './credential.ts';
import { isObject } from '../values/is-object.ts';

/**
 * Whether a credential, read for one item, is the same for all: n8n stores just these values. With an expression or a value from elsewhere it
 * is read for each item, as it could belong to another company.
 *
 * n8n has no documented way to look at what is stored. Where it should change, the answer is false, which costs time alone.
 */
export async function isSameForAllItems(
  ctx: IExecuteFunctions,
  credential: FactomosCredential,
): Promise<boolean> {
  const details = ctx.getNode().credentials?.[credentialName];
  const stored = await storedCredential(ctx, details).catch(() => undefined);
  if (!isObject(stored)) return false;
  const values = readCredential(stored);
  return JSON.stringify(values) === JSON.stringify(credential) && !JSON.stringify(stored).includes('"=');
}

async function storedCredential(ctx: IExecuteFunctions, details: unknown): Promise<unknown> {
  const helper = property(property(ctx, 'additionalData'), 'credentialsHelper');
  const get = property(helper, 'getCredentials');
  if (typeof get !== 'function') return undefined;
  const credentials: unknown = await Reflect.apply(get, helper, [details, credentialName]);
  const getData = property(credentials, 'getData');
  return typeof getData === 'function' ? await Reflect.apply(getData, credentials, []) : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
