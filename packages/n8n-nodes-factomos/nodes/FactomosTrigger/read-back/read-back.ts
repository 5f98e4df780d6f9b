import { type Notification } from 'factomos-core';
import { type FactomosObject } from './factomos-object.ts';
import { readObject, type Read } from './read-object.ts';
import { unverified, type Verdict } from './verdict.ts';
import { whyItDoesNotFit } from './why-it-does-not-fit.ts';
import { whyItCannotBeRead } from './why-it-cannot-be-read.ts';

/** Reads an event's object at Factomos and holds the event against it. */
export async function readBack(notification: Notification, read: Read): Promise<Verdict> {
  const { notification_type: type, company_id: companyId, object: kind, result } = notification;
  if (result.error.code !== 0)
    return unverified('cannot-be-read', 'The action failed: there is nothing to read.');
  if (type.startsWith('delete_') && !type.endsWith('_payment')) {
    return unverified('cannot-be-read', 'What was deleted cannot be read any more.');
  }
  let object: FactomosObject;
  try {
    object = await readObject(read, { object: kind, id: result.id, invoiceId: result.invoice_id });
  } catch (error) {
    return whyItCannotBeRead(error);
  }
  const contradiction = whyItDoesNotFit({ type, id: result.id, companyId }, object);
  return contradiction === undefined ? { verified: true, object } : unverified('does-not-fit', contradiction);
}
