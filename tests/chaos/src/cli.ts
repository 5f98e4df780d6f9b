import { parseArgs } from 'node:util';
import { undiciTransport } from 'factomos-core/undici';
import { runMany } from './run-many.ts';

/**
 * `node --conditions=factomos-source tests/chaos/src/cli.ts --seed 7 --writes 10000 --transport undici`: repeats a run. With `--transport both`,
 * each transport sends half of the writes.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20151130' },
    writes: { type: 'string', default: '10000' },
    transport: { type: 'string', default: 'fetch' },
  },
});
const PROGRESS_EVERY = 10_000;
const TRANSPORTS = { fetch: undefined, undici: undiciTransport() };
const seed = Number(values.seed);
const isBoth = values.transport === 'both';
const writes = Math.ceil(Number(values.writes) / (isBoth ? 2 : 1));
const chosen = Object.entries(TRANSPORTS).filter(([name]) => isBoth || name === values.transport);
if (chosen.length === 0 || !(writes > 0) || !Number.isInteger(seed)) {
  console.error('Usage: --seed <whole number> --writes <number above 0> --transport fetch|undici|both');
  process.exit(2);
}

for (const [name, transport] of chosen) {
  console.log(`${writes} writes by ${name}, seed ${seed}`);
  const started = performance.now();
  const onProgress = (sent: number): void => {
    if (sent % PROGRESS_EVERY === 0) console.log(`   ${sent} of ${writes}`);
  };
  const { ends, faults, met, problems } = await runMany({ seed, writes, transport, onProgress });
  console.table(ends);
  console.log(`${met.size} different faults and quirks met by kinds of writes`);
  for (const problem of problems) console.error(problem);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const result = problems.length === 0 ? 'none doubled, none misreported' : `${problems.length} problems`;
  console.log(`${writes} writes by ${name}, ${faults} faults, ${seconds} s: ${result}.`);
  if (problems.length > 0) process.exitCode = 1;
}
