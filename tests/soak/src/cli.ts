import { findGrowth } from './find-growth.ts';
import { soak } from './soak.ts';

/** `node --conditions=factomos-source tests/soak/src/cli.ts 30`: load for 30 minutes; fails when memory or handles grow. */
const minutes = Number(process.argv[2]);
if (!(minutes > 0)) {
  console.error('Usage: cli.ts <minutes>');
  process.exit(2);
}
const PRINT_EVERY_MS = 60_000;
const started = performance.now();
let next = started;

const { calls, notifications, usages } = await soak(minutes * 60_000, (usage, sent) => {
  if (performance.now() < next) return;
  next += PRINT_EVERY_MS;
  const passed = ((performance.now() - started) / 60_000).toFixed(0);
  console.log(
    `   ${passed} of ${minutes} min: ${sent} calls, ${usage.megabytes.toFixed(1)} MB, ${usage.handles} handles, ${usage.openFiles} open files`,
  );
});
const growth = findGrowth(usages);
for (const problem of growth) console.error(problem);
const result = growth.length === 0 ? 'nothing grew' : `${growth.length} problems`;
console.log(`${calls} calls, ${notifications} notifications, ${usages.length} cycles: ${result}.`);
process.exitCode = growth.length === 0 ? 0 : 1;
