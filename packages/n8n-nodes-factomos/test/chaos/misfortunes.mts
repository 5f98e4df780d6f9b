import { type Random } from 'factomos-chaos/random';

/** What happens to n8n during a run. */
export interface Misfortunes {
  /** n8n is killed at this call of its database. */
  readonly killAt?: number;
  /** n8n's database refuses these calls. */
  readonly database?: { readonly from: number; readonly to: number };
  /** Somebody stops the execution. */
  readonly cancelAfterMs?: number;
}

export function anyMisfortunes(random: Random): Misfortunes {
  const from = random.integer(1, 40);
  return {
    ...(random.oneIn(12) ? { killAt: random.integer(1, 45) } : {}),
    ...(random.oneIn(12) ? { database: { from, to: from + random.pick([1, 2, 3, 1_000]) } } : {}),
    ...(random.oneIn(15) ? { cancelAfterMs: random.integer(0, 12) } : {}),
  };
}
