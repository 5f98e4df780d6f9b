import { type Fault, quirkValues, type QuirkName, type QuirkValues } from 'factomos-sandbox';
import { type Random } from './random.ts';

/** The client's timeout. Some delays are longer. */
export const TIMEOUT_MS = 40;
const LONG_DELAY_MS = 60;
/** After this time, no delayed call is running: two faults may each delay it, on a busy machine a little longer. */
export const SETTLED_MS = 2 * LONG_DELAY_MS + 100;

/** Everything that can go wrong with one call, before or after its execution. */
export function anyFault(random: Random): Fault {
  const after = random.oneIn(2);
  return random.pick<Fault>([
    { kind: 'status', status: random.pick([400, 403, 429, 500, 502, 503, 504]), after },
    { kind: 'delay', milliseconds: random.pick([5, LONG_DELAY_MS]), after },
    { kind: 'reset-before' },
    { kind: 'reset-after' },
    { kind: 'truncate' },
    { kind: 'cut' },
    { kind: 'garbage' },
    { kind: 'maintenance', after },
    { kind: 'php-warning' },
    { kind: 'error', code: random.pick([-5, -6, -9, -14, -99]) },
  ]);
}

/** One or two deviations of the answers. */
export function anyQuirks(random: Random): Partial<QuirkValues> {
  const names = Object.keys(quirkValues).filter(isQuirk);
  const chosen = [random.pick(names), random.pick(names)].slice(0, random.integer(1, 2));
  return Object.fromEntries(chosen.map((name) => [name, random.pick<string>(quirkValues[name])]));
}

/** Answers as documented. */
export const noQuirks: Partial<QuirkValues> = Object.fromEntries(
  Object.entries(quirkValues).map(([name, [first]]) => [name, first]),
);

function isQuirk(name: string): name is QuirkName {
  return name in quirkValues;
}
