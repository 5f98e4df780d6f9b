import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Megabytes that are still in use after everything was collected that could be. */
export function retainedMegabytes(): number {
  // In workers of vitest, no flag of the command line exposes it.
  setFlagsFromString('--expose-gc');
  runInNewContext('gc(); gc();');
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
