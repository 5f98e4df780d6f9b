import { fetchTransport, type Transport } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { faultKinds, quirkValues } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { WRITES } from '../src/books.ts';
import { runChaos } from '../src/run.ts';
import { runMany } from '../src/run-many.ts';
import { chaosSeed, chaosSize, FIXED_SEED } from '../src/size.ts';

const seed = chaosSeed;
const writes = chaosSize('CHAOS_WRITES', 120);
/** From this number on, every kind of write is sure to meet every kind of fault. */
const FULL_WRITES = 4_000;
const everything = [
  ...WRITES.flatMap((action) => faultKinds.map((kind) => `${action} ${kind}`)),
  ...Object.entries(quirkValues).flatMap(([name, values]) => values.map((value) => `${name} ${value}`)),
];

test.each([
  ['fetch', undefined],
  ['undici', undiciTransport()],
] as const)(
  'no write through %s is duplicated or misreported, and every unknown outcome can be resolved',
  async (_, transport) => {
    const { ends, faults, met, problems } = await runMany({ seed, writes, transport });
    expect(problems).toEqual([]);
    expect(faults).toBeGreaterThan(writes / 2);
    // A run without failures, or without successes, would prove nothing.
    expect(Object.keys(ends)).toEqual(
      expect.arrayContaining(['done', 'api', 'quota', 'outcome-unknown: network']),
    );
    expect(ends.done).toBeGreaterThan(writes / 5);
    if (writes >= FULL_WRITES) expect(everything.filter((pair) => !met.has(pair))).toEqual([]);
  },
);

test('a transport that repeats failed requests is detected', async () => {
  const repeating: Transport = (request) => fetchTransport(request).catch(() => fetchTransport(request));
  const { problems } = await runChaos({ seed: FIXED_SEED, writes: 100, transport: repeating });
  expect(problems.join('\n')).toContain('done 2 times');
});
