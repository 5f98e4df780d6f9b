import { type NotificationType } from './notification-types.ts';

export interface NotificationParts {
  /** One of the 31 types, or any other name to try how an unknown one is met. */
  notification_type: NotificationType | (string & {});
  /** The object concerned. */
  id: string | number;
  /** Default `"1"`. */
  company_id?: string | number;
  /** The invoice that an estimate became. Default: none. */
  invoice_id?: string | number;
  /** Default: none. */
  custom?: string;
  /** Default: success. */
  error?: { code: number; message: string };
  /** Ends the object in a comma, as the manual's sample does. Default false. */
  trailingComma?: boolean;
}

/** A notification's body as Factomos posts it, for tests of what receives them. */
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
