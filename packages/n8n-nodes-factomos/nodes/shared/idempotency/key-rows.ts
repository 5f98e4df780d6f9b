import { type NumberRows } from './stored-number.ts';

/**
 * What a write is done once for. It counts within one workflow, in test and production executions alike, whichever of its nodes brings it:
 * a node that was cut and pasted has a new id, and must not bill again.
 */
export interface IdempotencyKey extends KeyScope {
  /** The user's own key, such as an order id. */
  key: string;
}

export interface KeyScope {
  /** Empty where the node has no stored credential. */
  credentialId: string;
  /** Normalised: a key used on a sandbox must never count for the real account. */
  baseUrl: string;
  /** Such as `invoice:create`: the same key under another operation is another key. */
  operation: string;
}

/** Numbers that are kept with a key while its outcome is open, for who looks in Factomos whether it was done. */
export const NOTES = ['start', 'before', 'amount'] as const;
export type Note = (typeof NOTES)[number];

/** Whoever records it first has the key. */
export const startedMark = (once: IdempotencyKey) => name('started', once);

/** A row for each node: n8n's helper can tell whether a row is there, and not what is in it. */
export const usedByMark = (nodeId: string, once: IdempotencyKey) => name('used by', once, nodeId);

/** When the key was claimed, as a number that can only be compared. */
export const ageMark = (once: IdempotencyKey) => name('age', once);

/** Says that the age is the one of the present claim. */
export const agedMark = (once: IdempotencyKey) => name('aged', once);

/** The mark that a key is done: at the same time the check digit of the id that was made. */
export const doneMark = (once: IdempotencyKey) => name('done', once);

/** The id that was made. */
export const idRows = (once: IdempotencyKey): NumberRows => ({
  digit: (index) => name('id', once, index),
  check: doneMark(once),
});

export const noteRows = (once: IdempotencyKey, note: Note): NumberRows => ({
  digit: (index) => name(note, once, index),
  check: name(note, once, 'check'),
});

/** Only one of those who find a key that is older than the limit may clear it. */
export const forgottenMark = (once: IdempotencyKey, limit: number) => name('forgotten', once, limit);

/** Keys of an operation that are older than this number do not count. */
export const limitRows = ({ credentialId, baseUrl, operation }: KeyScope): NumberRows => ({
  digit: (index) => JSON.stringify(['limit', index, credentialId, baseUrl, operation]),
  check: JSON.stringify(['limit', 'check', credentialId, baseUrl, operation]),
});

/** Says that some key made an invoice, so that no other key is thought to have made it. */
export const heldMark = ({ baseUrl }: IdempotencyKey, invoiceId: string) =>
  JSON.stringify(['held', baseUrl, 'invoice', invoiceId]);

function name(
  kind: string,
  { credentialId, baseUrl, operation, key }: IdempotencyKey,
  part?: string | number,
) {
  return JSON.stringify([kind, ...(part === undefined ? [] : [part]), credentialId, baseUrl, operation, key]);
}
