import { constants } from 'node:buffer';
import { expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../src/envelope/envelope.ts';

test('has the maximum string length of node:buffer, a module that n8n rejects', () => {
  expect(MAX_TEXT_LENGTH).toBe(constants.MAX_STRING_LENGTH);
});
