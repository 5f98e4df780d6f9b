import { setTimeout as delay } from 'node:timers/promises';
import { FactomosClient, isFactomosError, QuotaMeter, type Transport } from 'factomos-core';
import { createSandbox } from 'factomos-sandbox';
import { Books } from './books.ts';
import { anyFault, anyQuirks, noQuirks, SETTLED_MS, TIMEOUT_MS } from './faults.ts';
import { Random } from './random.ts';
import { anyWrite, type MarkedWrite } from './writes.ts';

export interface ChaosOptions {
  readonly seed: number;
  /** How many writes are sent. */
  readonly writes: number;
  readonly transport?: Transport | undefined;
}

export interface ChaosReport {
  /** How many writes ended as `done`, `outcome-unknown: network`, `quota` and so on. */
  readonly ends: Readonly<Record<string, number>>;
  readonly faults: number;
  /** Each kind of write with each kind of fault that it met, such as `sendInvoice cut`, and each quirk with its value. */
  readonly met: ReadonlySet<string>;
  /** What was reported wrongly, or could not be verified as its error suggests. Must be empty. */
  readonly problems: readonly string[];
}

interface Sent extends MarkedWrite {
  /** How it was reported. */
  readonly end: string;
  /** How many times the sandbox may have executed it, according to that report. */
  readonly allowed: readonly number[];
  /** The result of the check that the error suggests, if the outcome was unknown and there is such a check. */
  readonly found?: boolean | undefined;
}

const NOON = '2026-03-31T12:00:00+02:00';
/** Small, so that it is used up repeatedly. */
const DAILY_LIMIT = 300;

/**
 * Sends writes with random faults, answers, aborts and a quota that is used up. The same seed gives the same
 * run, except for the timing of the machine.
 */
export async function runChaos({ seed, writes, transport }: ChaosOptions): Promise<ChaosReport> {
  await using sandbox = await createSandbox({ clock: NOON, dailyLimit: DAILY_LIMIT });
  const random = new Random(seed);
  const { url: baseUrl, token, secret } = sandbox;
  const options = { baseUrl, token, secret, timeout: TIMEOUT_MS, retries: 0 };
  const calm = new FactomosClient({ ...options, timeout: 30_000 });
  // Each block has a new client, with a new quota meter and no knowledge of the secret.
  let client = calm;
  const sent: Sent[] = [];
  let faults = 0;
  const met = new Set<string>();

  for (let number = 1; number <= writes; number++) {
    const isUsedUp = sent.at(-1)?.end === 'quota';
    if (isUsedUp) sandbox.clock.advance('1d');
    if (number % 25 === 1 || isUsedUp) {
      const quota = new QuotaMeter({
        token,
        dailyLimit: DAILY_LIMIT,
        clock: () => sandbox.clock.now().getTime(),
      });
      client = new FactomosClient({ ...options, quota, ...(transport && { transport }) });
    }
    sandbox.quirks.set(noQuirks);
    sandbox.quota.setDailyLimit(null);
    const write = await anyWrite(random, number, calm);
    sandbox.quota.setDailyLimit(DAILY_LIMIT);
    if (random.oneIn(5)) {
      const quirks = anyQuirks(random);
      sandbox.quirks.set(quirks);
      for (const [name, value] of Object.entries(quirks)) met.add(`${name} ${value}`);
    }
    if (random.oneIn(40)) sandbox.quota.setDailyLimit(0);
    for (let count = random.pick([0, 0, 1, 1, 2]); count > 0; count--) {
      const fault = anyFault(random);
      sandbox.faults.add(fault, { action: write.action });
      faults += 1;
      met.add(`${write.action} ${fault.kind}`);
    }
    const report = await send(write, client, random);
    sandbox.faults.clear();
    sandbox.quirks.set(noQuirks);
    sandbox.quota.setDailyLimit(null);
    // Waits until Factomos has executed calls whose callers no longer wait, before the records are compared.
    if (/timeout|aborted/.test(report.end)) await delay(SETTLED_MS);
    const isUnknown = report.end.startsWith('outcome-unknown') && write.verify !== undefined;
    sent.push({ ...write, ...report, ...(isUnknown && { found: await write.verify(calm) }) });
  }
  return { ends: countEnds(sent), faults, met, problems: findProblems(sent, new Books(sandbox.snapshot())) };
}

/** How a write was reported, and how often it may have been executed. */
async function send(
  write: MarkedWrite,
  client: FactomosClient,
  random: Random,
): Promise<Pick<Sent, 'end' | 'allowed'>> {
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
  };
  const timer = random.oneIn(10) ? setTimeout(stop, random.integer(0, 10)) : undefined;
  try {
    await write.send(client, { signal: abort.signal });
    return { end: 'done', allowed: [1] };
  } catch (error) {
    if (!isFactomosError(error)) return { end: `not a documented error: ${String(error)}`, allowed: [] };
    if (!isFactomosError(error, 'outcome-unknown')) return { end: error.code, allowed: [0] };
    return { end: `outcome-unknown: ${error.reason}`, allowed: error.reason === 'no-id' ? [1] : [0, 1] };
  } finally {
    clearTimeout(timer);
  }
}

function findProblems(sent: readonly Sent[], books: Books): string[] {
  return sent.flatMap(({ action, mark, end, allowed, found }) => {
    const times = books.times(action, mark);
    return [
      ...(allowed.includes(times) ? [] : [`${action} ${mark}: reported as ${end}, done ${times} times`]),
      ...(found === undefined || found === times > 0
        ? []
        : [`${action} ${mark}: done ${times} times, but the check says ${found ? 'done' : 'not done'}`]),
    ];
  });
}

function countEnds(sent: readonly Sent[]): Record<string, number> {
  const ends: Record<string, number> = {};
  for (const { end } of sent) ends[end] = (ends[end] ?? 0) + 1;
  return ends;
}
