import { QuotaMeter } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../shared/client.ts';
import { type FactomosCredential } from '../../shared/credential.ts';
import { type ReadBackSettings } from '../settings.ts';
import { spendCall } from './budget.ts';
import { CallCount } from './call-count.ts';
import { NotReadable, type Read } from './read-object.ts';

/** Reads at Factomos, each call out of the trigger's budget for the day. */
export function createRead(
  ctx: IExecuteFunctions,
  credential: FactomosCredential | undefined,
  { readsPerDay }: ReadBackSettings,
): Read {
  const owner = `${ctx.getWorkflow().id ?? ''}:${ctx.getNode().id}`;
  return async (action, params) => {
    if (!credential) throw new NotReadable('The trigger has no Factomos credential to read with.');
    const count = new CallCount(
      readsPerDay,
      async () => await spendCall(ctx, { owner, calls: readsPerDay, now: new Date() }),
    );
    const quota = new QuotaMeter({ token: credential.token, store: count });
    const client = createClient(ctx, credential, { quota, budget: CallCount.budget });
    try {
      return (await client.call(action, params)).result;
    } catch (error) {
      throw count.failure ?? error;
    }
  };
}
