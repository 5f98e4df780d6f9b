import { type Random } from 'factomos-chaos/random';
import { type Group } from './chaos-write.mts';
import { KINDS } from './kinds.mts';

/** An operation that writes, with a key or without, and what its node does after an error. */
export function anyGroup(random: Random): Group {
  const kind = random.pick(KINDS);
  const isKeyed = !random.oneIn(4);
  return {
    kind,
    isKeyed,
    looksFirst: kind.hasLook === true && isKeyed && random.oneIn(2),
    settings: {
      onError: random.pick(['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const),
      ...(isKeyed && random.oneIn(4) && { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 }),
    },
  };
}
