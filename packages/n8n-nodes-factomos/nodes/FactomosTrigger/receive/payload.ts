import { parseNotification, type Notification } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';

/** What was posted, as it is stored between the webhook and its execution. The bytes are kept, since they may be unreadable. */
export interface Payload {
  receivedAt: string;
  body: Uint8Array;
}

export function formatItem({ receivedAt, body }: Payload): IDataObject {
  return { receivedAt, body: Buffer.from(body).toString('base64') };
}

/** Undefined for an item that does not come from a webhook. */
export function parseItem(json: IDataObject): Payload | undefined {
  const { receivedAt, body } = json;
  if (typeof receivedAt !== 'string' || typeof body !== 'string') return undefined;
  return { receivedAt, body: Buffer.from(body, 'base64') };
}

/** The notification, or why the body is not one. */
export function parsePayload(body: Uint8Array): Notification | Error {
  try {
    return parseNotification(body);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
