import { parseNotification, type Notification } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';

/** What was posted, as it waits between the webhook and the execution: byte for byte, since it may be unreadable. */
export interface Received {
  receivedAt: string;
  body: Uint8Array;
}

export function toItem({ receivedAt, body }: Received): IDataObject {
  return { receivedAt, body: Buffer.from(body).toString('base64') };
}

/** Undefined for an execution that no webhook started. */
export function fromItem(json: IDataObject): Received | undefined {
  const { receivedAt, body } = json;
  if (typeof receivedAt !== 'string' || typeof body !== 'string') return undefined;
  return { receivedAt, body: Buffer.from(body, 'base64') };
}

/** The notification, or why the body is none. */
export function parse(body: Uint8Array): Notification | Error {
  try {
    return parseNotification(body);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
