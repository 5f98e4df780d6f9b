import { type IExecuteFunctions } from 'n8n-workflow';
import { createClient } from '../../shared/client.ts';
import { type FactomosCredential } from '../../shared/credential.ts';
import { type ReadBackSettings } from '../settings.ts';
import { spendRead } from './budget.ts';
import { NotReadable, type Read } from './read-object.ts';
import { BudgetSpent } from './why-it-cannot-be-read.ts';

/** Reads at Factomos, each time out of the trigger's budget for the day. */
export function createRead(
  ctx: IExecuteFunctions,
  credential: FactomosCredential | undefined,
  { readsPerDay }: ReadBackSettings,
): Read {
  const owner = `${ctx.getWorkflow().id ?? ''}:${ctx.getNode().id}`;
  return async (action, params) => {
    if (!credential) throw new NotReadable('The trigger has no Factomos credential to read with.');
    if (!(await spendRead(ctx, { owner, reads: readsPerDay, now: new Date() }))) {
      throw new BudgetSpent(
        `This trigger has made the calls that it may spend on reading back today (${readsPerDay}). Raise "Read-Back Calls per Day" to let it make more.`,
      );
    }
    const { result } = await createClient(ctx, credential).call(action, params);
    return result;
  };
}
