import { expect, test } from 'vitest';
import { errorMessage } from '../src/error-message.ts';

test('adds what to do to a known error of Node and leaves other messages unchanged', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(errorMessage(full)).toMatch(/^The disk is full: .* \(ENOSPC: no space left on device, write\)$/);
  expect(errorMessage(new Error('n8n exited unexpectedly.'))).toBe('n8n exited unexpectedly.');
});
