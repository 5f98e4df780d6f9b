import { sleep } from 'n8n-workflow';
import { type Claim, claim, type IdempotencyKey } from './idempotency-key.ts';
import { progressOf } from './in-flight.ts';
import { type MarkContext } from './rows.ts';

const MAX_WAIT_MS = 30_000;
/** The owner of a key needs less time from its claim to its first row: only a few database calls. */
const MAX_BEGIN_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const MAX_PAUSE_MS = 2_000;

/**
 * Claims a key. If another execution is writing with it, waits for its end, for at most half a minute and without calls to Factomos. If
 * that write is refused, the key becomes free and is claimed here.
 */
export async function claimOrWait(
  ctx: MarkContext,
  once: IdempotencyKey,
  signal: AbortSignal | undefined,
): Promise<Claim> {
  // Counted rather than measured, because a machine's clock may be adjusted.
  let waitedMs = 0;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    const claimed = await claim(ctx, once);
    if (claimed.state !== 'unknown' || signal?.aborted === true) return claimed;
    if (waitedMs + pause > MAX_WAIT_MS) return claimed;
    const progress = await progressOf(ctx, once);
    const isOver = progress === 'ended' || (progress === 'not-begun' && waitedMs > MAX_BEGIN_MS);
    // It may have completed between the two checks.
    if (isOver) return await claim(ctx, once);
    await sleep(pause);
    waitedMs += pause;
  }
}
