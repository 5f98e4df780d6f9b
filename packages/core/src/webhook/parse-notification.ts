import { type Problem } from '../errors/problem.ts';
import { invalidNotification } from './invalid-notification.ts';
import { isNotificationType, notificationTypes } from './notification-types.ts';
import { type KnownNotification, type Notification, type NotificationBase } from './notification.ts';
import { parseBody } from './parse-body.ts';
import { readCustom, readId, readName, readResult } from './parse-fields.ts';

/**
 * Parses what Factomos posted to a webhook (manual, section 8). Pass the raw body, not one that a framework
 * has parsed. Accepts the manual's trailing comma, a byte order mark and JSON in a form. A type that is not
 * in the manual is returned as `unknown`; anything else that is invalid throws a `validation` error with the
 * reason. Nothing proves the origin of a notification: read the object before acting on it.
 */
export function parseNotification(raw: string | Uint8Array): Notification {
  const body = parseBody(raw);
  const problems: Problem[] = [];
  const base: NotificationBase = {
    notification_type: readName(body.notification_type, 'notification_type', problems),
    company_id: readId(body.company_id, 'company_id', problems),
    result: readResult(body.result, problems),
    ...readCustom(body.custom),
    raw: body,
  };
  if (problems.length > 0) throw invalidNotification(problems);
  return toKnown(base) ?? { ...base, type: 'unknown', group: 'unknown', object: 'unknown' };
}

function toKnown(base: NotificationBase): KnownNotification | undefined {
  const type = base.notification_type;
  if (!isNotificationType(type)) return undefined;
  const notification = { ...base, type, ...notificationTypes[type] };
  return isKnown(notification) ? notification : undefined;
}

function isKnown(
  notification: NotificationBase & { type: string; group: string },
): notification is KnownNotification {
  const { type, notification_type, group } = notification;
  return isNotificationType(type) && type === notification_type && group === notificationTypes[type].group;
}
