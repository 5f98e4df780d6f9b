import { findGrowth } from 'factomos-soak/find-growth';
import buildPack from '../engine/build-pack.mts';

/** `node --conditions=factomos-source test/soak/cli.mts 30`: events for 30 minutes; fails when memory or handles grow. */
const minutes = Number(process.argv[2]);
if (!(minutes > 0)) {
  console.error('Usage: cli.mts <minutes>');
  process.exit(2);
}
buildPack();
const { soakTrigger } = await import('./soak-trigger.mts');
const PRINT_EVERY_MS = 60_000;
let next = performance.now();

const { verified, others, usages } = await soakTrigger(minutes * 60_000, (usage, events) => {
  if (performance.now() < next) return;
  next += PRINT_EVERY_MS;
  const { megabytes, handles, openFiles } = usage;
  console.log(`   ${events} events, ${megabytes.toFixed(1)} MB, ${handles} handles, ${openFiles} open files`);
});
const problems = findGrowth(usages);
problems.push(...others);
for (const problem of problems) console.error(problem);
const result = problems.length === 0 ? 'nothing grew' : `${problems.length} problems`;
console.log(`${verified} events, ${usages.length} cycles: ${result}.`);
process.exit(problems.length === 0 ? 0 : 1);
