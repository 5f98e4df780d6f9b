import { catalogue, invoiceStatuses } from 'factomos-core';
import { expect, test } from 'vitest';
import { namesIn } from '../src/actions.ts';
import { withCode } from '../src/docs/markdown.ts';

test.each([
  ['Send client_id to createInvoice.', 'Send `client_id` to `createInvoice`.'],
  ['A credited one is paid-avoir.', 'A credited one is `paid-avoir`.'],
  ['-9 means another thing.', '`-9` means another thing.'],
])('marks the names of "%s" as code', (sentence, marked) => {
  expect(withCode(sentence)).toBe(marked);
});

test('marks words that are names of the API here, and no part of another word', () => {
  expect(withCode('Send price, paid or paid-avoir: no prices.', ['price', 'paid', 'paid-avoir'])).toBe(
    'Send `price`, `paid` or `paid-avoir`: no prices.',
  );
});

test('finds the parameters that a message of an action names, and their values', () => {
  const { createClient, createService, listInvoice } = catalogue;
  expect(namesIn(createClient, 'Client not found')).toEqual([]);
  expect(namesIn(createService, 'Missing parameter price')).toEqual(['price']);
  expect(namesIn(listInvoice, 'Invalid parameter invoice_status')).toEqual([
    'invoice_status',
    ...invoiceStatuses,
  ]);
});
