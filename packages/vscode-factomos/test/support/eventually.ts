import { vi } from 'vitest';

/** Waits for what happens by itself; long, since a loaded machine is slow and a test must not depend on it. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 20 });
}
