import { type IExecuteFunctions } from 'n8n-workflow';
import { toError } from '../../shared/errors/to-error.ts';
import {
  holdInvoice,
  type IdempotencyKey,
  readNote,
  writeNote,
} from '../../shared/idempotency/idempotency-key.ts';

/** What was done, with the id of what it made if it made something; or why nobody can tell. */
export type Finding = { found: true; id?: string } | { found: false; why: string | undefined };

export interface LookNotes {
  /** When the write began, in milliseconds since 1970. */
  start: number;
  /** What `before` gave then. */
  before: number | undefined;
  amount: number | undefined;
  /** Whether an invoice was made by no other key. From then on it counts as made by this one. */
  hold: (invoiceId: string) => Promise<boolean>;
}

/** Looks in Factomos whether a write was done. It never finds that one was not done: it may still arrive. */
export interface Look {
  /** What has to be known from before the write, as whole numbers from 0 on: what there was, and how much is sent. */
  before?: () => Promise<{ before: number; amount: number }>;
  find: (notes: LookNotes) => Promise<Finding>;
}

export interface LookContext {
  ctx: IExecuteFunctions;
  key: IdempotencyKey;
  look: Look | undefined;
}

/** Keeps with the key what must be known from before the write. */
export async function prepareLook({ ctx, key, look }: LookContext): Promise<void> {
  if (!look) return;
  const known = await look.before?.();
  if (known) {
    await writeNote(ctx, key, 'before', known.before);
    await writeNote(ctx, key, 'amount', known.amount);
  }
  await writeNote(ctx, key, 'start', Math.floor(Date.now() / 1000));
}

/** Looks for what an execution with this key did, this one or an earlier one. */
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
