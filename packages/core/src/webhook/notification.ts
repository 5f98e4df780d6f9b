import {
  type notificationTypes,
  type NotificationGroup,
  type NotificationType,
} from './notification-types.ts';

/** The result of the action that caused the notification. */
export interface NotificationResult {
  /** The id of the object concerned. Empty only when `error` reports a failure. */
  id: string;
  /** The id of the invoice that an estimate became. */
  invoice_id?: string;
  /** Code 0: the action succeeded. */
  error: { code: number; message: string };
}

export interface NotificationBase {
  /** The name of the type on the wire. */
  notification_type: string;
  /** The Factomos account of the event. */
  company_id: string;
  result: NotificationResult;
  /**
   * The custom value that was sent with the action. Values other than text are returned as JSON. Absent when
   * none was sent.
   */
  custom?: string;
  /** The parsed body as Factomos wrote it. */
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
  /**
   * The kind of object that `result.id` identifies. For payments an assumption: read the invoice and check
   * that it matches.
   */
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

/** A type that is not in the manual. */
export interface UnknownNotification extends NotificationBase {
  group: 'unknown';
  type: 'unknown';
  object: 'unknown';
}

/** Everything that Factomos posts to a webhook (manual, section 8), distinguished by `group` or by `type`. */
export type Notification = KnownNotification | UnknownNotification;
