import { siteUrl } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { credentialName } from '../../shared/credential/credential.ts';
import { type OnceKey } from '../../shared/idempotency/idempotency-key.ts';
import { type Account } from '../account/account.ts';

/** Whose a key is: what the credential leads to, however its base URL is written. */
export function keyScope(
  ctx: IExecuteFunctions,
  { baseUrl }: Account,
): Pick<OnceKey, 'credentialId' | 'baseUrl'> {
  return {
    credentialId: ctx.getNode().credentials?.[credentialName]?.id ?? '',
    // The client has taken this base URL.
    baseUrl: siteUrl('', { baseUrl, allowHttp: true }).href,
  };
}
