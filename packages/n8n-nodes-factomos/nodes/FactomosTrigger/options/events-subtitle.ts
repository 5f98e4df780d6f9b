import { notifications } from 'factomos-core/labels/en';
import { ALL_EVENTS } from './events.ts';

/** What the canvas shows below the trigger's name. An expression of the user may return text as well as an array. */
const EVENTS =
  '[$parameter["events"]].flat().join(",").split(",").map((event) => event.trim()).filter((event) => event)';

const NAME = `(${JSON.stringify(notifications)})[events[0]] ?? events[0]`;

/**
 * "Invoice Created", "3 events" or "all events". The names are part of the expression, since it is evaluated in the editor, which knows
 * nothing of this package.
 */
export const eventsSubtitle = `={{ ((events) => events.includes("${ALL_EVENTS}") ? "all events" : events.length > 1 ? events.length + " events" : ${NAME} ?? "")(${EVENTS}) }}`;
