import {
  type notificationTypes,
  type NotificationGroup,
  type NotificationType,
} from './notification-types.ts';

/** What a notification says of the action that fired it. */
export interface NotificationResult {
  /** The object concerned. Empty only when `error` tells of a failure. */
  id: string;
  /** The invoice that an estimate became. */
  invoice_id?: string;
  /** Code 0: the action succeeded. */
  error: { code: number; message: string };
}

export interface NotificationBase {
  /** The type's name on the wire. */
  notification_type: string;
  /** The Factomos account it happened in. */
  company_id: string;
  result: NotificationResult;
  /** What was sent along with the action, as it was; what is not text comes as JSON. Absent when nothing was. */
  custom?: string;
  /** The body as Factomos wrote it, parsed. */
  raw: Readonly<Record<string, unknown>>;
}

type Types = typeof notificationTypes;
type TypeOf<Group extends NotificationGroup> = {
  [Type in NotificationType]: Types[Type]['group'] extends Group ? Type : never;
}[NotificationType];

interface GroupNotification<Group extends NotificationGroup> extends NotificationBase {
  group: Group;
  type: TypeOf<Group>;
  notification_type: TypeOf<Group>;
  /** The kind of object that `result.id` names. For payments an assumption: fetch the invoice and check that it fits. */
  object: Types[TypeOf<Group>]['object'];
}

export type InvoiceNotification = GroupNotification<'INVOICE'>;
export type EstimateNotification = GroupNotification<'ESTIMATE'>;
export type ContactNotification = GroupNotification<'CONTACT'>;
export type ServiceNotification = GroupNotification<'SERVICE'>;
export type ProfileNotification = GroupNotification<'PROFIL'>;

export type KnownNotification =
  | InvoiceNotification
  | EstimateNotification
  | ContactNotification
  | ServiceNotification
  | ProfileNotification;

/** A type that the manual does not list. */
export interface UnknownNotification extends NotificationBase {
  group: 'unknown';
  type: 'unknown';
  object: 'unknown';
}

/** Everything that Factomos posts to a webhook (manual, section 8). Tell them apart by `group` or by `type`. */
export type Notification = KnownNotification | UnknownNotification;
