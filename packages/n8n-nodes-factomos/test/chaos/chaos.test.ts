import { chaosSeed, chaosSize, FIXED_SEED } from 'factomos-chaos/size';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetKeys, processedData } from '../engine/engine.mts';
import { shortenWaits } from '../engine/short-waits.mts';
import { runNodeChaos } from './run.mts';

const seed = chaosSeed;
const writes = chaosSize('CHAOS_NODE_WRITES', 72);
const TIMEOUT_MS = 3_600_000;

beforeEach(() => {
  forgetKeys();
  vi.useFakeTimers({ toFake: ['Date'] });
  shortenWaits();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  forgetKeys();
});

test(
  'no write of the node is doubled or misreported, no key of a done write is free, and every unknown outcome can be resolved',
  async () => {
    const { ends, faults, problems } = await runNodeChaos({ seed, writes });
    expect(problems).toEqual([]);
    expect(faults).toBeGreaterThan(writes / 5);
    // A run in which everything goes well, or nothing, proves nothing.
    expect(Object.keys(ends)).toEqual(
      expect.arrayContaining(['done', 'skipped', 'failed', 'unknown', 'killed']),
    );
  },
  TIMEOUT_MS,
);

test(
  'a database that loses keys is found out',
  async () => {
    vi.spyOn(processedData, 'checkProcessedAndRecord').mockImplementation(async (items) =>
      Promise.resolve({ new: items, processed: [] }),
    );
    const { problems } = await runNodeChaos({ seed: FIXED_SEED, writes: 24 });
    expect(problems.join('\n')).toContain('done 2 times');
  },
  TIMEOUT_MS,
);
