import { fetchTransport, type Transport } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { expect, test } from 'vitest';
import { runChaos } from '../src/run.ts';
import { runMany } from '../src/run-many.ts';

// Fixed, so that a failure here is one everywhere. CHAOS_SEED and CHAOS_WRITES look further, as CI does every night.
const seed = Number(process.env.CHAOS_SEED ?? '20151130');
const writes = Number(process.env.CHAOS_WRITES ?? '250');

test.each([
  ['fetch', undefined],
  ['undici', undiciTransport()],
] as const)(
  'no write through %s is doubled or misreported, and every unknown outcome can be found out',
  async (_, transport) => {
    const { ends, faults, problems } = await runMany({ seed, writes, transport });
    expect(problems).toEqual([]);
    expect(faults).toBeGreaterThan(writes / 2);
    // A run in which everything goes well, or nothing, proves nothing.
    expect(Object.keys(ends)).toEqual(
      expect.arrayContaining(['done', 'api', 'quota', 'outcome-unknown: network']),
    );
    expect(ends.done).toBeGreaterThan(writes / 5);
  },
);

test('a transport that repeats what failed is found out', async () => {
  const repeating: Transport = (request) => fetchTransport(request).catch(() => fetchTransport(request));
  const { problems } = await runChaos({ seed, writes: 100, transport: repeating });
  expect(problems.join('\n')).toContain('done 2 times');
});
