import { fetchTransport, type Transport } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { expect, test } from 'vitest';
import { runChaos } from '../src/run.ts';
import { runMany } from '../src/run-many.ts';
import { chaosSeed, chaosSize } from '../src/size.ts';

const seed = chaosSeed;
const writes = chaosSize('CHAOS_WRITES', 120);

test.each([
  ['fetch', undefined],
  ['undici', undiciTransport()],
] as const)(
  'no write through %s is duplicated or misreported, and every unknown outcome can be resolved',
  async (_, transport) => {
    const { ends, faults, problems } = await runMany({ seed, writes, transport });
    expect(problems).toEqual([]);
    expect(faults).toBeGreaterThan(writes / 2);
    // A run without failures, or without successes, would prove nothing.
    expect(Object.keys(ends)).toEqual(
      expect.arrayContaining(['done', 'api', 'quota', 'outcome-unknown: network']),
    );
    expect(ends.done).toBeGreaterThan(writes / 5);
  },
);

test('a transport that repeats failed requests is detected', async () => {
  const repeating: Transport = (request) => fetchTransport(request).catch(() => fetchTransport(request));
  const { problems } = await runChaos({ seed, writes: 100, transport: repeating });
  expect(problems.join('\n')).toContain('done 2 times');
});
