import { type Notification } from 'factomos-core';
import { ALL_EVENTS } from '../options/events.ts';
import { type ReceiveSettings } from '../options/settings.ts';

interface EventFilter extends Pick<ReceiveSettings, 'events' | 'includeFailed' | 'includeUnknown'> {
  /** Empty means every company. */
  companyIds: string[];
}

/** Why an event is ignored, as a message for the sender; undefined when it starts the workflow. */
export function filterEvent(notification: Notification, filter: EventFilter): string | undefined {
  if (!isChosen(notification, filter)) return 'The trigger does not listen to this event.';
  const { companyIds } = filter;
  if (companyIds.length > 0 && !companyIds.includes(notification.company_id)) {
    return 'The trigger does not listen to this company.';
  }
  if (notification.result.error.code !== 0 && !filter.includeFailed) {
    return 'The action failed in Factomos.';
  }
  return undefined;
}

function isChosen({ type }: Notification, { events, includeUnknown }: EventFilter): boolean {
  if (type === 'unknown') return includeUnknown;
  return events.includes(ALL_EVENTS) || events.includes(type);
}
