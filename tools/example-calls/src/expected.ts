import { expect } from 'vitest';

/** The result of an example call as an expectation for `toMatchObject`. */
export function expected(result: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries<unknown>({ ...result }).map(([name, value]) => [name, expectedValue(value)]),
  );
}

function expectedValue(pattern: unknown): unknown {
  switch (pattern) {
    case '<string>':
      return expect.stringMatching(/./);
    case '<number>':
      return expect.any(Number);
    case '<boolean>':
      return expect.any(Boolean);
    case '<array>':
      return expect.arrayContaining([expect.anything()]);
  }
  if (Array.isArray(pattern)) return pattern.map(expectedValue);
  return typeof pattern === 'object' && pattern !== null ? expected(pattern) : pattern;
}
