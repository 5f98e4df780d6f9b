import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from '../../src/encode/check-param.ts';

test('every finite number is written in plain digits and reads back as the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const wire = plainNumber(value) ?? '';
      expect(wire).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(wire)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test.each([
  [1e-7, '0.0000001'],
  [-1.5e-9, '-0.0000000015'],
  [1.25e21, '1250000000000000000000'],
  [-0, '0'],
  [0.1 + 0.2, '0.30000000000000004'],
  ['8.27758979797363', '8.27758979797363'],
  ['-0.10', '-0.10'],
])('%s is written as %s', (value, wire) => {
  expect(plainNumber(value)).toBe(wire);
});

test.each([NaN, Infinity, '', ' 1', '1,5', '1e3', '.5', '5.', '0x10', '1 000', null, undefined, true, {}])(
  '%s is refused',
  (value) => {
    expect(plainNumber(value)).toBeUndefined();
  },
);
