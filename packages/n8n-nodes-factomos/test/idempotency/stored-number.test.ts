import { describe, expect, test } from 'vitest';
import { countAt, recordCount } from '../../nodes/shared/idempotency/rows.ts';
import {
  clearNumber,
  NO_NUMBER,
  type NumberRows,
  readNumber,
  writeNumber,
} from '../../nodes/shared/idempotency/stored-number.ts';
import { markContext } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

const rows: NumberRows = { digit: (index) => `digit ${index}`, check: 'check' };
const numbers = [0, 1, 31, 32, 33, 1023, 1024, 6829, 2_000_001, 2 ** 32, Number.MAX_SAFE_INTEGER];

describe('a number', () => {
  test.each(numbers)('%i is read as it was written, and is missing after it was cleared', async (value) => {
    const data = new ProcessedData();
    await writeNumber(markContext(data), rows, value);
    expect(await readNumber(markContext(data), rows)).toBe(value);
    await clearNumber(markContext(data), rows);
    expect(data.rows.size).toBe(0);
    expect(await readNumber(markContext(data), rows)).toBeUndefined();
  });

  test('takes a row for every five bits, plus one', async () => {
    const data = new ProcessedData();
    await writeNumber(markContext(data), rows, 6829);
    expect([...data.rows.values()].map((row) => (Array.isArray(row) ? row.length : 0))).toEqual([
      // 6829 = 6 × 1024 + 21 × 32 + 13: the counts are 13, 21 and 6, each plus 1, plus 32 when more digits follow. The last one is the
      // check digit.
      46,
      54, 7, 6,
    ]);
  });

  test('is missing until its last row is written', async () => {
    const data = new ProcessedData();
    const ctx = markContext(data);
    await recordCount(ctx, rows.digit(0), 14);
    expect(await readNumber(ctx, rows)).toBeUndefined();
    await recordCount(ctx, rows.check, NO_NUMBER);
    expect(await readNumber(ctx, rows)).toBeUndefined();
  });

  test('is invalid when any of its rows has another count or is missing', async () => {
    for (const index of [0, 1, 2, 3]) {
      for (let count = 0; count <= 66; count += 1) {
        const data = new ProcessedData();
        const ctx = markContext(data);
        await writeNumber(ctx, rows, 6829);
        const name = [...data.rows.keys()][index] ?? '';
        const row = data.rows.get(name);
        if (Array.isArray(row) && row.length === count) continue;
        data.rows.set(
          name,
          Array.from({ length: count }, (_, entry) => String(entry)),
        );
        expect(await readNumber(ctx, rows), `row ${index} with ${count} entries`).toBeUndefined();
      }
    }
  });

  test.each([
    [6829, 6830],
    [1, 2],
    [3, 4000],
    [4000, 3],
    [31, 1],
  ])('is invalid when %i and %i were both written to its rows', async (first, second) => {
    const data = new ProcessedData();
    const ctx = markContext(data);
    await writeNumber(ctx, rows, first);
    await writeNumber(ctx, rows, first);
    expect(await readNumber(ctx, rows)).toBe(first);
    await writeNumber(ctx, rows, second);
    expect(await readNumber(ctx, rows)).toBeUndefined();
  });

  test('is never readable after an interrupted clearing', async () => {
    for (let calls = 0; calls < 16; calls += 1) {
      const data = new ProcessedData();
      await writeNumber(markContext(data), rows, 6829);
      const killed = data.killAfter(calls);
      await Promise.race([clearNumber(markContext(data), rows), killed]);
      data.restart();
      const ctx = markContext(data);
      expect([undefined, 6829]).toContain(await readNumber(ctx, rows));
      await clearNumber(ctx, rows);
      expect(data.rows.size).toBe(0);
    }
  });
});

test('a count is returned as recorded, and two different ones give neither', async () => {
  const ctx = markContext(new ProcessedData());
  await recordCount(ctx, 'mark', 5, 'a');
  await recordCount(ctx, 'mark', 5, 'a');
  expect(await countAt(ctx, 'mark')).toBe(5);
  await recordCount(ctx, 'mark', 7, 'b');
  expect(await countAt(ctx, 'mark')).toBe(12);
});
