import { expect, test } from 'vitest';
import { failedTests } from '../src/repeat/failed-tests.ts';

test('lists each failed test with its file', () => {
  const report = {
    testResults: [
      {
        name: '/x/packages/core/test/errors.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'errors are closed', status: 'passed' },
          { fullName: 'errors have a code', status: 'failed' },
        ],
      },
      { name: '/x/tools/check/test/layout.test.ts', status: 'passed', assertionResults: [] },
    ],
  };
  expect(failedTests(JSON.stringify(report))).toEqual([
    'packages/core/test/errors.test.ts: errors have a code',
  ]);
});

test('lists a file that did not load with the first line of its error', () => {
  const report = {
    testResults: [
      {
        name: '/x/tests/chaos/test/a.test.ts',
        status: 'failed',
        message: 'No such module\nat x',
        assertionResults: [],
      },
    ],
  };
  expect(failedTests(JSON.stringify(report))).toEqual(['tests/chaos/test/a.test.ts: No such module']);
});
