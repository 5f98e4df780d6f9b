import { expect, test } from 'vitest';
import { estimateTotals } from '../../src/money/estimate-totals.ts';

test.each([
  [undefined, 'document must be an object'],
  [{}, 'lines must be a list'],
  [{ lines: [null] }, 'lines[0] must be an object'],
])('the totals of %j, which JavaScript may pass, fail with a reason', (document, why) => {
  // @ts-expect-error wrong on purpose
  expect(() => estimateTotals(document)).toThrow(`request: ${why}`);
});
