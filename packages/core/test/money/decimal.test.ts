import { expect, test } from 'vitest';
import { toDecimal } from '../../src/money/decimal.ts';

test.each([
  ['12.50', '12.5'],
  ['-0.10', '-0.1'],
  [1e-7, '0.0000001'],
  [1e21, '1000000000000000000000'],
  [0.1, '0.1'],
])('converts %j to %s', (amount, exact) => {
  expect(toDecimal(amount)?.toFixed()).toBe(exact);
});

// What the client would refuse to send is not converted.
test.each([' 12 ', '+12', '.5', '12.', '', '1 000', '1,5', '1e3', NaN, Infinity, undefined])(
  'does not convert %j',
  (amount) => {
    expect(toDecimal(amount)).toBeUndefined();
  },
);
