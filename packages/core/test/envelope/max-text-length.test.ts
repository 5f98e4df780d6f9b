import { constants } from 'node:buffer';
import { expect, test } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../src/envelope/envelope.ts';

test('knows how long a text can be without asking node:buffer, which n8n refuses', () => {
  expect(MAX_TEXT_LENGTH).toBe(constants.MAX_STRING_LENGTH);
});
