import { globSync, readFileSync } from 'node:fs';

/** Adds up the JSON reports that the test runs left in .results and prints CI's closing line. */
interface Counts {
  passed: number;
  failed: number;
}

function read(file: string): Counts {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const number = (name: string): number => {
    const value: unknown =
      typeof report === 'object' && report !== null ? Reflect.get(report, name) : undefined;
    if (typeof value !== 'number') throw new Error(`${file} has no ${name}: it is not a vitest JSON report`);
    return value;
  };
  return { passed: number('numPassedTests'), failed: number('numFailedTests') };
}

let passed = 0;
let failed = 0;
for (const file of globSync('.results/*.json')) {
  const counts = read(file);
  console.log(`${file}: ${counts.passed} passed, ${counts.failed} failed`);
  passed += counts.passed;
  failed += counts.failed;
}
// Steps that are not vitest runs and failed are counted by .ci/run and passed here.
failed += Number(process.argv[2] ?? '0');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
