/** The maximum number of rows in one response, to save the model's context. */
export const MAX_ROWS = 50;

export interface Page<T> {
  readonly rows: readonly T[];
  /** The total number of rows. */
  readonly count: number;
  /** How to get more; undefined on the last page. */
  readonly more: string | undefined;
}

/** The page that starts at the input's `offset`. */
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
