import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Adds up the JSON reports that the test runs left in .results and prints CI's closing line, whatever went wrong before it: hence plain
// JavaScript, which runs also where the install failed, and a report that cannot be read counts as a failure.
const folder = '.results';

let passed = 0;
// Steps of CI that failed count beside the tests that failed in them: a step may fail for other reasons.
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
