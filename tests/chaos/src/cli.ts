import { parseArgs } from 'node:util';
import { undiciTransport } from 'factomos-core/undici';
import { runChaos } from './run.ts';

/** `node --conditions=factomos-source tests/chaos/src/cli.ts --seed 7 --writes 10000 --transport undici`: repeats a run. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20151130' },
    writes: { type: 'string', default: '10000' },
    transport: { type: 'string', default: 'fetch' },
  },
});
const started = performance.now();
const { ends, faults, problems } = await runChaos({
  seed: Number(values.seed),
  writes: Number(values.writes),
  transport: values.transport === 'undici' ? undiciTransport() : undefined,
});
console.table(ends);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${values.writes} writes by ${values.transport}, ${faults} faults, seed ${values.seed}: ${seconds} s`,
);
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'None doubled, none misreported.' : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
