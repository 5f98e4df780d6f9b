import { midnightInParis, parisDateTime } from '../documents/days.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?= |$)/;
const SHORT_DAY = /^(\d\d)\/(\d\d)\/(\d\d)$/;

/** A date, or a date with a time, in an undocumented form. Values for "no date" are not changed. */
export function deviateDate(text: string, form: QuirkValues['dateForm']): string {
  const day = dayOf(text);
  if (form === 'documented' || day === undefined) return text;
  const time = / (\d\d:\d\d:\d\d)$/.exec(text)?.[1];
  if (form === 'french') {
    const french = `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
    return time === undefined ? french : `${french} ${time}`;
  }
  if (form === 'time') return `${day} ${time ?? '00:00:00'}`;
  return `${day}T${time ?? '00:00:00'}${offsetOf(day)}`;
}

function dayOf(text: string): string | undefined {
  const [, year, month, day] = ISO_DAY.exec(text) ?? [];
  if (year !== undefined) return year === '0000' ? undefined : `${year}-${month}-${day}`;
  const [, shortDay, shortMonth, shortYear] = SHORT_DAY.exec(text) ?? [];
  return shortDay === undefined || shortDay === '00' ? undefined : `20${shortYear}-${shortMonth}-${shortDay}`;
}

/** The offset of Paris at the start of the day, such as +02:00. */
function offsetOf(day: string): string {
  const midnight = midnightInParis(day);
  const shown = Date.parse(`${parisDateTime(new Date(midnight * 1000)).replace(' ', 'T')}Z`) / 1000;
  return `+0${(shown - midnight) / 3600}:00`;
}
