import { type IExecuteFunctions } from 'n8n-workflow';
import { type IdempotencyKey, readNote, writeNote } from '../../shared/idempotency/idempotency-key.ts';
import { type ParsedParams } from '../input/parse-params.ts';

export interface KeyTarget extends ParsedParams {
  ctx: IExecuteFunctions;
  key: IdempotencyKey | undefined;
}

/** Looks up what is missing. The invoice's ID is stored with the key, so that it need not be looked up again once the key is used. */
export async function lookUpTarget({ ctx, key, params, lookUp }: KeyTarget): Promise<void> {
  if (!lookUp) return;
  await lookUp();
  const invoice = Number(params.invoice_id);
  if (key && Number.isSafeInteger(invoice)) await writeNote(ctx, key, 'invoice', invoice);
}

/** Adds the ID of the invoice that a used key was used for: the stored one, or else the one that is looked up. */
export async function recallTarget({ ctx, key, params, lookUp }: KeyTarget): Promise<void> {
  if (!lookUp || params.invoice_id !== undefined) return;
  const invoice = key && (await readNote(ctx, key, 'invoice'));
  if (invoice === undefined) await lookUp();
  else params.invoice_id = String(invoice);
}
