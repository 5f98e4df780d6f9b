import { calendarDay, nextParisMidnight, parisDay } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { itemParameter } from '../input/item-parameter.ts';
import { day } from '../input/param-value.ts';
import { dateAdvice } from '../input/value-advice.ts';
import { fail } from './fail.ts';

const DAY_MS = 86_400_000;

/** The instant at which the given day begins in Paris. Rejects days in the future, which would make every new key count as forgotten. */
export function parseOlderThan(ctx: IExecuteFunctions, itemIndex: number): number {
  const given = day(itemParameter(ctx, 'olderThan', itemIndex, ''));
  // Not Date.parse, which reads 01/12/2026 as 12 January.
  const date = calendarDay(typeof given === 'string' ? given.trim() : given);
  if (date === undefined) {
    const message = 'Older Than must be a date that exists, such as 2026-01-01';
    throw fail(ctx, itemIndex, message, dateAdvice(given));
  }
  const instant = Date.parse(`${date}T12:00:00Z`);
  // Correct for days of 23 and 25 hours too.
  const start = nextParisMidnight(instant - DAY_MS).getTime();
  const begin = parisDay(start) === parisDay(instant) ? start : nextParisMidnight(start).getTime();
  if (begin <= Date.now()) return begin;
  throw fail(
    ctx,
    itemIndex,
    'Older Than must not be in the future',
    'Choose today or an earlier day. Otherwise new keys would count as forgotten too.',
  );
}
