import { vi } from 'vitest';

/** Waits until a check passes. The timeout is long, so that a test does not depend on a busy machine. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 20 });
}
