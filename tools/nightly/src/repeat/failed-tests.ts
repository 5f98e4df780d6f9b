import { at, isObject } from '@tools/json';

/** The failed tests of a vitest JSON report, by file and title. A file that did not load has the title of its error. */
export function failedTests(report: string): string[] {
  const results = at(JSON.parse(report), 'testResults');
  return (Array.isArray(results) ? results : []).flatMap((file: unknown) => {
    const path = String(at(file, 'name')).replace(/^.*\/(?=(packages|tests|tools)\/)/, '');
    const tests = at(file, 'assertionResults');
    const failed = (Array.isArray(tests) ? tests : [])
      .filter((test: unknown) => isObject(test) && test.status === 'failed')
      .map((test: unknown) => `${path}: ${String(at(test, 'fullName'))}`);
    const isBroken = failed.length === 0 && at(file, 'status') === 'failed';
    return isBroken ? [`${path}: ${String(at(file, 'message')).split('\n')[0] ?? ''}`] : failed;
  });
}
