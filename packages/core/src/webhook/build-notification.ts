import { type NotificationType } from './notification-types.ts';

export interface NotificationParts {
  /** One of the 31 types, or another name to test how an unknown type is handled. */
  notification_type: NotificationType | (string & {});
  /** The id of the object concerned. */
  id: string | number;
  /** Default `"1"`. */
  company_id?: string | number;
  /** The id of the invoice that an estimate became. Default: none. */
  invoice_id?: string | number;
  /** Default: none. */
  custom?: string;
  /** Default: success. */
  error?: { code: number; message: string };
  /** Adds a trailing comma to the object, as in the manual's sample. Default false. */
  trailingComma?: boolean;
}

/** The body of a notification as Factomos posts it, for testing programs that receive notifications. */
export function buildNotification(parts: NotificationParts): string {
  const { notification_type, id, company_id = '1', invoice_id, custom, error, trailingComma = false } = parts;
  const text = JSON.stringify({
    company_id,
    notification_type,
    result: {
      id: String(id),
      ...(invoice_id === undefined ? {} : { invoice_id: String(invoice_id) }),
      error: error ?? { code: 0, message: 'OK' },
    },
    ...(custom === undefined ? {} : { custom }),
  });
  return trailingComma ? text.replace(/\}$/, ',}') : text;
}
