import { type IExecuteFunctions } from 'n8n-workflow';
import { CREDENTIAL_NAME, type FactomosCredential, parseCredential } from './credential.ts';
import { isObject } from '../values/is-object.ts';
import { property } from '../values/property.ts';

/**
 * Whether a credential is the same for all items, that is, whether n8n stores exactly these values. With an expression or a value from an
 * external vault it is read for each item, as it could belong to another company.
 *
 * n8n has no documented way to read the stored values. If that way stops working, the result is false, which only costs time.
 */
export async function isStaticCredential(
  ctx: IExecuteFunctions,
  credential: FactomosCredential,
): Promise<boolean> {
  const details = ctx.getNode().credentials?.[CREDENTIAL_NAME];
  const stored = await storedCredential(ctx, details).catch(() => undefined);
  if (!isObject(stored)) return false;
  const values = parseCredential(stored);
  return JSON.stringify(values) === JSON.stringify(credential) && !JSON.stringify(stored).includes('"=');
}

async function storedCredential(ctx: IExecuteFunctions, details: unknown): Promise<unknown> {
  const helper = property(property(ctx, 'additionalData'), 'credentialsHelper');
  const get = property(helper, 'getCredentials');
  if (typeof get !== 'function') return undefined;
  const credentials: unknown = await Reflect.apply(get, helper, [details, CREDENTIAL_NAME]);
  const getData = property(credentials, 'getData');
  return typeof getData === 'function' ? await Reflect.apply(getData, credentials, []) : undefined;
}
