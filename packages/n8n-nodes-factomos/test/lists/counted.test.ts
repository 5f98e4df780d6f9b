import { expect, test } from 'vitest';
import { counted } from '../../nodes/shared/values/counted.ts';

test.each([
  [0, '0 invoices'],
  [1, '1 invoice'],
  [2, '2 invoices'],
])('counts %i', (count, text) => {
  expect(counted(count, 'invoice')).toBe(text);
});
