import { type Notification } from 'factomos-core';
import { type FactomosObject } from './factomos-object.ts';
import { isReadableKind, readObject, type Read } from './object-kinds.ts';
import { toVerdict } from './to-verdict.ts';
import { unverified, type Verdict } from './verdict.ts';
import { findContradiction } from './verify-event.ts';

/** Whether the API has no call that reads the object of such an event. */
export function isNeverReadable(notification: Notification): boolean {
  return isFailed(notification) || isDeletion(notification) || !isReadableKind(notification.object);
}

const isFailed = ({ result }: Notification): boolean => result.error.code !== 0;

/** A deleted payment can be verified by its invoice. */
const isDeletion = ({ notification_type: type }: Notification): boolean =>
  type.startsWith('delete_') && !type.endsWith('_payment');

/** Reads an event's object at Factomos and compares the two. */
export async function verify(notification: Notification, read: Read): Promise<Verdict> {
  const { notification_type: type, company_id: companyId, object: kind, result } = notification;
  if (isFailed(notification)) {
    return unverified('cannot-be-read', 'The action failed in Factomos, so there is nothing to read.');
  }
  if (isDeletion(notification)) return unverified('cannot-be-read', 'A deleted object cannot be read.');
  let object: FactomosObject;
  try {
    object = await readObject(read, { kind, id: result.id, invoiceId: result.invoice_id });
  } catch (error) {
    return toVerdict(error);
  }
  const contradiction = findContradiction({ type, id: result.id, companyId }, object);
  return contradiction === undefined ? { verified: true, object } : unverified('does-not-fit', contradiction);
}
