import { afterEach, expect, test } from 'vitest';
import { clock } from '../../src/ui/format.ts';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('is the time in Paris, and says so when the machine’s time zone differs', () => {
  // Midnight in Paris: the extension host of a container runs in UTC.
  const midnight = Date.UTC(2026, 10, 28, 23);
  expect(clock(midnight)).toMatch(/^12:00\sAM \(Paris\)$/);
});
