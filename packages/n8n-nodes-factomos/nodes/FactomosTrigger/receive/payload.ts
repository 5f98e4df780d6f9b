import { parseNotification, type Notification } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';

/** The posted body, as stored between the webhook and its execution. The bytes are kept, since they may be unreadable. */
export interface Payload {
  receivedAt: string;
  body: Uint8Array;
}

export function formatItem({ receivedAt, body }: Payload): IDataObject {
  return { receivedAt, body: Buffer.from(body).toString('base64') };
}

/** Parses an item that the webhook made. Undefined for any other item. */
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
