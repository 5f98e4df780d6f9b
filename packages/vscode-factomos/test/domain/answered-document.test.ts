import { expect, test } from 'vitest';
import { answeredDocument } from '../../src/domain/drafts/answered-document.ts';

test.each([
  [
    { invoice_id: '5782', invoice_formated_number: 'F10150005' },
    { id: '5782', number: 'F10150005' },
  ],
  [
    { estimate_id: 19709, estimate_formated_number: 'D-é' },
    { id: '19709', number: 'D-é' },
  ],
  ['<b>Notice</b>: … {"invoice_id":"5782","invoice_formated_number":"F1', { id: '5782' }],
  ['{"invoice_id": 5782, "error":', { id: '5782' }],
  [{ invoice_formated_number: 'F\\"1' }, { number: 'F\\"1' }],
])('finds the document in %j', (answer, found) => {
  expect(answeredDocument(answer)).toEqual(found);
});

test.each([
  undefined,
  null,
  '',
  'maintenance',
  { invoice_id: '0' },
  // Truncated: the ID may have more digits.
  '{"invoice_id":"57',
  '{"invoice_id":57',
  { client_id: '12' },
])('finds none in %j', (answer) => {
  expect(answeredDocument(answer)).toBeUndefined();
});
