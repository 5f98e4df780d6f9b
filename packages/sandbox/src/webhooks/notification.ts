import { phpJson } from '../php/json.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';

export interface Notification {
  company_id: number;
  type: string;
  /** The id of the object concerned. */
  id: string;
  /** Other fields of `result`, such as `invoice_id` when an estimate became an invoice. */
  more?: Record<string, string>;
  error?: { code: number; message: string };
  custom?: string | undefined;
}

/** The body of a notification, according to the quirks. */
export function notificationBody(notification: Notification, quirks: Readonly<QuirkValues>): string {
  const { company_id, type, id, more = {}, error = { code: 0, message: 'OK' }, custom } = notification;
  const body = phpJson({
    company_id: String(company_id),
    notification_type: type,
    result: { id, ...more, error },
    ...(custom === undefined ? {} : { custom }),
  });
  return quirks.webhookComma === 'trailing' ? `${body.slice(0, -1)},}` : body;
}
