import { expect, test } from 'vitest';
import { nameFields } from '../../nodes/Factomos/output/name-fields.ts';
import { findOperation } from '../../nodes/Factomos/resources/find-operation.ts';

test.each([
  ['lines[1].price is 0. Check the total.', 'Line 2: price is 0. Check the total.'],
  [
    'figures_total_withvat is 0. Factomos may ignore it.',
    '"Forced Total With VAT" is 0. Factomos may ignore it.',
  ],
  ['invoice.lines: line 3 has a discount', 'Line 3 has a discount'],
  [
    'The answer deviates from the manual: error is missing',
    'The answer deviates from the manual: error is missing',
  ],
])('shows the warning "%s" with the names of the form', (warning, shown) => {
  const operation = findOperation('invoice', 'create');
  if (!operation) throw new Error('There is no such operation');
  expect(nameFields([warning], operation)).toEqual([shown]);
});
