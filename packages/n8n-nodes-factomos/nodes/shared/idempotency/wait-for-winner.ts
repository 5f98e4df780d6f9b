import { sleep } from 'n8n-workflow';
import { type Claim, claim, type IdempotencyKey } from './idempotency-key.ts';
import { mayBeWriting } from './in-flight.ts';
import { type MarkContext } from './rows.ts';

const MAX_WAIT_MS = 30_000;
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
  const end = Date.now() + MAX_WAIT_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
    const claimed = await claim(ctx, once);
    if (claimed.state !== 'unknown' || signal?.aborted === true) return claimed;
    if (Date.now() + pause > end) return claimed;
    // Between two looks it may have ended.
    if (!(await mayBeWriting(ctx, once))) return await claim(ctx, once);
    await sleep(pause);
  }
}
