import { isNotificationType, notificationTypes } from 'factomos-core';
import { notifications } from 'factomos-core/labels/en';
import { type INodePropertyOptions } from 'n8n-workflow';
import { byName } from '../../shared/values/by-name.ts';

/** The option value for all events that Factomos documents. */
export const ALL_EVENTS = '*';

/** The label of an event, or its wire name when it is not documented. */
export function eventName(type: string): string {
  return isNotificationType(type) ? notifications[type] : type;
}

/** "All Events" first, then every event by name, which groups them by resource. */
export const eventOptions: INodePropertyOptions[] = [
  { name: 'All Events', value: ALL_EVENTS, description: 'Every event below' },
  ...Object.keys(notificationTypes)
    .map((type) => ({ name: eventName(type), value: type, description: `Factomos sends ${type}` }))
    .sort(byName),
];
