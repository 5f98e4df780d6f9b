import { expect, test } from 'vitest';
import { withCode } from '../src/docs/markdown.ts';

test.each([
  ['Send client_id to createInvoice.', 'Send `client_id` to `createInvoice`.'],
  [
    'Send paid-avoir, partially-paid or partially-paid-avoir.',
    'Send `paid-avoir`, `partially-paid` or `partially-paid-avoir`.',
  ],
  ['-9 means another thing.', '`-9` means another thing.'],
])('marks the names of "%s" as code', (sentence, marked) => {
  expect(withCode(sentence)).toBe(marked);
});
