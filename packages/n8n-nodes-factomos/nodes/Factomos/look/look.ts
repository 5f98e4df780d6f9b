import { type IExecuteFunctions } from 'n8n-workflow';
import { toError } from '../../shared/errors/to-error.ts';
import {
  holdInvoice,
  type IdempotencyKey,
  readNote,
  writeNote,
} from '../../shared/idempotency/idempotency-key.ts';

/** The result of a look: the write was done, with the ID of what it created if any, or why this could not be determined. */
export type Finding = { found: true; id?: string } | { found: false; why: string | undefined };

export interface LookNotes {
  /** When the write began, in milliseconds since 1970. */
  start: number;
  /** The result of `before` at that time. */
  before: number | undefined;
  amount: number | undefined;
  /** Records that this key created the invoice. False when another key did. */
  hold: (invoiceId: string) => Promise<boolean>;
}

/** Looks in Factomos for the effect of a write. It never concludes that a write was not done: the request may still arrive. */
export interface Look {
  /** Reads, before the write, the value that `find` compares with and the amount that is sent. Both are whole numbers from 0 on. */
  before?: () => Promise<{ before: number; amount: number }>;
  find: (notes: LookNotes) => Promise<Finding>;
}

export interface LookContext {
  ctx: IExecuteFunctions;
  key: IdempotencyKey;
  look: Look | undefined;
}

/** Stores with the key what `find` needs to know from before the write. */
export async function prepareLook({ ctx, key, look }: LookContext): Promise<void> {
  if (!look) return;
  const known = await look.before?.();
  if (known) {
    await writeNote(ctx, key, 'before', known.before);
    await writeNote(ctx, key, 'amount', known.amount);
  }
  await writeNote(ctx, key, 'start', Math.floor(Date.now() / 1000));
}

/** Looks for the write that this or an earlier execution with the key sent. */
export async function lookFor({ ctx, key, look }: LookContext): Promise<Finding> {
  if (!look) return { found: false, why: undefined };
  try {
    const start = await readNote(ctx, key, 'start');
    if (start === undefined) return { found: false, why: 'Look for It First was off when it was sent.' };
    const before = await readNote(ctx, key, 'before');
    const amount = await readNote(ctx, key, 'amount');
    const hold = async (invoiceId: string) => await holdInvoice(ctx, key, invoiceId);
    return await look.find({ start: start * 1000, before, amount, hold });
  } catch (error) {
    return { found: false, why: `Look for It First failed: ${toError(error).message}` };
  }
}
