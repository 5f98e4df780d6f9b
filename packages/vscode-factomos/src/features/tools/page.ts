/** A model's context is worth more than a long list: one answer has at most so many rows. */
export const MAX_ROWS = 50;

export interface Page<T> {
  readonly rows: readonly T[];
  /** How many there are in all. */
  readonly count: number;
  /** How to get more; undefined on the last page. */
  readonly more: string | undefined;
}

/** The rows from the input's `offset` on. */
export function pageOf<T>(all: readonly T[], input: object): Page<T> {
  const given = Number(Reflect.get(input, 'offset') ?? 0);
  const offset = Number.isInteger(given) && given > 0 ? given : 0;
  const next = offset + MAX_ROWS;
  return {
    rows: all.slice(offset, next),
    count: all.length,
    more:
      next < all.length ? `${all.length - next} more: ask again with offset: ${next}; no call.` : undefined,
  };
}
