import { addDays } from '../documents/days.ts';

/** "-30d" is thirty days before today. A date is returned unchanged. */
export function dayOf(text: string, today: string): string {
  return text.endsWith('d') ? addDays(today, Number(text.slice(0, -1))) : text;
}
