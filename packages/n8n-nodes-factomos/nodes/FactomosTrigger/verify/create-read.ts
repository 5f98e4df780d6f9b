import { QuotaMeter } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../shared/transport/create-client.ts';
import { type FactomosCredential } from '../../shared/credential/credential.ts';
import { type ReadBackSettings } from '../options/settings.ts';
import { reserveCall } from './budget.ts';
import { CallCounter } from './call-counter.ts';
import { NotReadableError, type Read } from './object-kinds.ts';

/** Creates the function that reads from Factomos. Each call counts in the trigger's daily budget. */
export function createRead(
  ctx: IExecuteFunctions,
  credential: FactomosCredential | undefined,
  { readsPerDay }: ReadBackSettings,
): Read {
  const owner = `${ctx.getWorkflow().id ?? ''}:${ctx.getNode().id}`;
  return async (action, params) => {
    if (!credential) {
      throw new NotReadableError('The trigger has no Factomos credential to read with.');
    }
    const counter = new CallCounter(
      readsPerDay,
      async () => await reserveCall(ctx, { owner, calls: readsPerDay, now: new Date() }),
    );
    const quota = new QuotaMeter({ token: credential.token, store: counter });
    const client = createClient(ctx, credential, { quota, budget: CallCounter.budget });
    try {
      return (await client.call(action, params)).result;
    } catch (error) {
      throw counter.failure ?? error;
    }
  };
}
