import { nextParisMidnight, parisDay } from 'factomos-core';
import { type IExecuteFunctions } from 'n8n-workflow';
import { itemParameter } from '../input/item-parameter.ts';
import { day } from '../input/param-value.ts';
import { fail } from './fail.ts';

const DAY_MS = 86_400_000;

/** The instant at which the given day begins in Paris. Rejects days in the future, which would make every new key count as forgotten. */
export function parseOlderThan(ctx: IExecuteFunctions, itemIndex: number): number {
  const given = day(itemParameter(ctx, 'olderThan', itemIndex, ''));
  const date = typeof given === 'string' ? given.trim() : '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const instant = Date.parse(isDay ? `${date}T12:00:00Z` : date);
  if (Number.isNaN(instant) || (isDay && parisDay(instant) !== date)) {
    throw fail(
      ctx,
      itemIndex,
      'Older Than must be a date that exists, such as 2026-01-01',
      'Check the date, or its expression.',
    );
  }
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
