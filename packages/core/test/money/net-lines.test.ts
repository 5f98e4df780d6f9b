import { expect, test } from 'vitest';
import { isFactomosError } from '../../src/errors/guards.ts';
import { estimateTotals } from '../../src/money/estimate-totals.ts';

test.each([
  [undefined, 'document must be an object'],
  [{}, 'lines must be a list'],
  [{ lines: [null] }, 'lines[0] must be an object'],
])('the totals of %j, which JavaScript may pass, fail with a reason', (document, why) => {
  // @ts-expect-error wrong on purpose
  expect(() => estimateTotals(document)).toThrow(`request: ${why}`);
});

test('lists every figure that is missing or invalid by its field, and says what to pass', () => {
  const line = { service_id: 19, price: 10, vat: 20 };
  const document = {
    invoice_vat: '20 %',
    figures_total_withvat: 'free',
    lines: [line, { ...line, quantity: 1, remise: 'half' }],
  } as const;
  let thrown: unknown;
  try {
    // @ts-expect-error the quantity is missing
    estimateTotals(document);
  } catch (error) {
    thrown = error;
  }
  if (!isFactomosError(thrown, 'validation')) throw new Error('No validation error', { cause: thrown });
  const invalid = 'is not a number such as 12 or "12.50"';
  expect(thrown.problems).toEqual([
    { field: 'invoice_vat', message: invalid },
    { field: 'lines[0].quantity', message: 'is missing' },
    { field: 'lines[1].remise', message: invalid },
    { field: 'figures_total_withvat', message: invalid },
  ]);
  expect(thrown.hint).toContain('Pass these figures');
});

test('an invalid rate of an estimate is named', () => {
  const lines = [{ service_id: 19, quantity: 1, price: 10, vat: 20 }];
  expect(() => estimateTotals({ estimate_vat: '1,5', lines })).toThrow('estimate_vat is not a number');
});
