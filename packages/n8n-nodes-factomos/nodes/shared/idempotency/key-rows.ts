import { type NumberRows } from './stored-number.ts';

/**
 * Identifies a write that is done at most once. It applies to the whole workflow, in test and production executions, whichever node uses
 * it: a node that was cut and pasted has a new ID, and must not bill again.
 */
export interface IdempotencyKey extends KeyScope {
  /** The user's own key, such as an order ID. */
  key: string;
}

export interface KeyScope {
  /** Empty when the node has no stored credential. */
  credentialId: string;
  /** Normalised: a key used on a sandbox must never count for the real account. */
  baseUrl: string;
  /** Such as `invoice:create`: the same key under another operation is another key. */
  operation: string;
}

/** Numbers that are stored with a key: for Look for It First, the invoice that the key was used for, and the one it created. */
export const NOTES = ['start', 'before', 'amount', 'invoice', 'created'] as const;
export type Note = (typeof NOTES)[number];

/** The mark of a claimed key: the execution that records it first owns the key. */
export const startedMark = (once: IdempotencyKey) => name('started', once);

/** Marks that a node used the key. One row per node, since n8n's helper can tell whether a row exists but not what it contains. */
export const usedByMark = (nodeId: string, once: IdempotencyKey) => name('used by', once, nodeId);

/** The time of the claim, as a number that can only be compared. */
export const ageMark = (once: IdempotencyKey) => name('age', once);

/** Marks that the age belongs to the current claim. */
export const agedMark = (once: IdempotencyKey) => name('aged', once);

/** The mark of a key that is done. Its count is the check digit of the ID that was created. */
export const doneMark = (once: IdempotencyKey) => name('done', once);

/** The ID of what was created. */
export const idRows = (once: IdempotencyKey): NumberRows => ({
  digit: (index) => name('id', once, index),
  check: doneMark(once),
});

export const noteRows = (once: IdempotencyKey, note: Note): NumberRows => ({
  digit: (index) => name(note, once, index),
  check: name(note, once, 'check'),
});

/** Among concurrent executions that find a key older than the limit, the one that records this first clears it. */
export const forgottenMark = (once: IdempotencyKey, limit: number) => name('forgotten', once, limit);

/** The instant before which the keys of an operation count as forgotten. */
export const limitRows = ({ credentialId, baseUrl, operation }: KeyScope): NumberRows => ({
  digit: (index) => JSON.stringify(['limit', index, credentialId, baseUrl, operation]),
  check: JSON.stringify(['limit', 'check', credentialId, baseUrl, operation]),
});

/** Marks that a key created an invoice, so that no other key claims to have created it. */
export const heldMark = ({ baseUrl }: IdempotencyKey, invoiceId: string) =>
  JSON.stringify(['held', baseUrl, 'invoice', invoiceId]);

function name(
  kind: string,
  { credentialId, baseUrl, operation, key }: IdempotencyKey,
  part?: string | number,
) {
  return JSON.stringify([kind, ...(part === undefined ? [] : [part]), credentialId, baseUrl, operation, key]);
}
