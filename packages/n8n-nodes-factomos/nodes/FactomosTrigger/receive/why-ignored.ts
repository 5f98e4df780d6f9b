import { type Notification } from 'factomos-core';
import { ALL_EVENTS } from '../events.ts';
import { type ReceiveSettings } from '../settings.ts';

/** What the user wants, as far as a notification tells. */
interface Wanted extends Pick<ReceiveSettings, 'events' | 'includeFailed' | 'includeUnknown'> {
  /** Empty means every company. */
  companyIds: string[];
}

/** Why an event starts nothing, as a sentence for who posted it; undefined when the user wants it. */
export function whyIgnored(notification: Notification, settings: Wanted): string | undefined {
  if (!isWanted(notification, settings)) return 'The trigger does not listen to this event.';
  const { companyIds } = settings;
  if (companyIds.length > 0 && !companyIds.includes(notification.company_id)) {
    return 'The trigger does not listen to this company.';
  }
  if (notification.result.error.code !== 0 && !settings.includeFailed) {
    return 'The action failed at Factomos.';
  }
  return undefined;
}

function isWanted({ type }: Notification, { events, includeUnknown }: Wanted): boolean {
  if (type === 'unknown') return includeUnknown;
  return events.includes(ALL_EVENTS) || events.includes(type);
}
