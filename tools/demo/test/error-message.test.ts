import { expect, it } from 'vitest';
import { sentence } from '../src/error-message.ts';

it('says what to do about an error of Node, and leaves our own sentences as they are', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(sentence(full)).toMatch(/^The disk is full: .* \(ENOSPC: no space left on device, write\)$/);
  expect(sentence(new Error('n8n ended by itself.'))).toBe('n8n ended by itself.');
});
