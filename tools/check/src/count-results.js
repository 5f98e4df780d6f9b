import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Adds up the vitest JSON reports in .results and prints CI's last line. It must work after any failure, so it is plain JavaScript that runs
// without an install, and an unreadable report counts as a failure.
const folder = '.results';

let passed = 0;
// Failed CI steps count in addition to their failed tests: a step may fail for other reasons.
let failed = Number(process.argv[2] ?? '0');
for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
  if (!file.endsWith('.json')) continue;
  try {
    const report = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const name of ['numPassedTests', 'numFailedTests'])
      if (typeof report?.[name] !== 'number') throw new Error(`it has no ${name}`);
    console.log(`${file}: ${report.numPassedTests} passed, ${report.numFailedTests} failed`);
    passed += report.numPassedTests;
    failed += report.numFailedTests;
  } catch (error) {
    console.error(`${file} is not a vitest JSON report: ${error.message}`);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
