import { type Notification } from 'factomos-core';
import { type FactomosObject } from './factomos-object.ts';
import { readObject, type Read } from './object-kinds.ts';
import { toVerdict } from './to-verdict.ts';
import { unverified, type Verdict } from './verdict.ts';
import { findContradiction } from './verify-event.ts';

/** Reads an event's object at Factomos and compares the two. */
export async function verify(notification: Notification, read: Read): Promise<Verdict> {
  const { notification_type: type, company_id: companyId, object: kind, result } = notification;
  if (result.error.code !== 0) {
    return unverified('cannot-be-read', 'The action failed at Factomos, so there is nothing to read.');
  }
  if (type.startsWith('delete_') && !type.endsWith('_payment')) {
    return unverified('cannot-be-read', 'A deleted object cannot be read.');
  }
  let object: FactomosObject;
  try {
    object = await readObject(read, { kind, id: result.id, invoiceId: result.invoice_id });
  } catch (error) {
    return toVerdict(error);
  }
  const contradiction = findContradiction({ type, id: result.id, companyId }, object);
  return contradiction === undefined ? { verified: true, object } : unverified('does-not-fit', contradiction);
}
