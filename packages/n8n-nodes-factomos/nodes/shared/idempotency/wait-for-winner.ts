import { sleep } from 'n8n-workflow';
import { type Claim, claim, type IdempotencyKey } from './idempotency-key.ts';
import { progressOf } from './in-flight.ts';
import { type MarkContext } from './rows.ts';

const MAX_WAIT_MS = 30_000;
/** A winner takes less from its claim to its begin, which are some calls of a database. */
const MAX_BEGIN_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const MAX_PAUSE_MS = 2_000;

/**
 * Claims a key that another execution may be writing for just now: waits for its end, at most half a minute and without calls to Factomos. One
 * whose write is refused leaves the key to the next.
 */
export async function claimOrWait(
  ctx: MarkContext,
  once: IdempotencyKey,
  signal: AbortSignal | undefined,
): Promise<Claim> {
  // Counted and not measured: the clock of a machine may be set.
  let waitedMs = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    const claimed = await claim(ctx, once);
    if (claimed.state !== 'unknown' || signal?.aborted === true) return claimed;
    if (waitedMs + pause > MAX_WAIT_MS) return claimed;
    const progress = await progressOf(ctx, once);
    const isOver = progress === 'ended' || (progress === 'not-begun' && waitedMs > MAX_BEGIN_MS);
    // Between two looks it may have ended.
    if (isOver) return await claim(ctx, once);
    await sleep(pause);
    waitedMs += pause;
  }
}
