import { type Notification } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { type Received } from '../receive/received.ts';
import { toJson } from './to-json.ts';
import { type Verdict } from './verdict.ts';

/**
 * Beside `notification`, which is what was posted and could have been posted by anybody who knows the URL, an item has
 * only what Factomos itself answered.
 */
export function toOutput(
  { receivedAt }: Received,
  { notification_type, company_id, result, custom }: Notification,
  verdict: Verdict,
  options: Parameters<typeof toJson>[1],
): IDataObject {
  const { id, invoice_id, error } = result;
  return {
    event: notification_type,
    id,
    verified: verdict.verified,
    ...(verdict.verified
      ? toJson(verdict.object, options)
      : { reason: verdict.reason, explanation: verdict.explanation }),
    receivedAt,
    notification: {
      notification_type,
      company_id,
      result: { id, ...(invoice_id !== undefined && { invoice_id }), error: { ...error } },
      ...(custom !== undefined && { custom }),
    },
  };
}
