import { expect, test } from 'vitest';
import { reserveCall } from '../../nodes/FactomosTrigger/verify/budget.ts';
import { ProcessedData } from '../engine/processed-data.ts';
import { markContext } from '../engine/mark-context.ts';

const noon = new Date('2026-11-20T12:00:00Z');

let owners = 0;
/** Simulates another process: memory is kept per owner, while rows depend only on the node's ID. */
function process(data: ProcessedData) {
  owners += 1;
  const owner = `owner-${owners}`;
  const spend = async (now = noon, calls = 3) => await reserveCall(markContext(data), { owner, calls, now });
  return Object.assign(async (...given: Parameters<typeof spend>) => (await spend(...given)) !== undefined, {
    andRelease: async () => await (await spend())?.(),
  });
}

test('allows as many reads per day as the budget', async () => {
  const spend = process(new ProcessedData());
  expect([await spend(), await spend(), await spend(), await spend()]).toEqual([true, true, true, false]);
});

test('resets at midnight in Paris', async () => {
  const spend = process(new ProcessedData());
  const [before, after] = [new Date('2026-11-20T22:59:59Z'), new Date('2026-11-20T23:00:00Z')];
  expect([await spend(before, 1), await spend(before, 1), await spend(after, 1)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('counts for all processes together, and keeps its count after a restart', async () => {
  const data = new ProcessedData();
  const [one, other] = [process(data), process(data)];
  expect([await one(), await other(), await one(), await other(), await process(data)()]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('never allows more than the budget for concurrent reads in one process', async () => {
  const spend = process(new ProcessedData());
  const given = await Promise.all(Array.from({ length: 20 }, async () => await spend()));
  expect(given.filter(Boolean)).toHaveLength(3);
});

test('stores at most as many rows as the budget', async () => {
  const data = new ProcessedData();
  const spend = process(data);
  for (const day of [18, 19, 20]) {
    for (let read = 0; read < 4; read += 1) await spend(new Date(Date.UTC(2026, 10, day, 12)));
  }
  expect(data.rows.size).toBe(3);
});

test('does not count a released call, in this process or another', async () => {
  const data = new ProcessedData();
  const [one, other] = [process(data), process(data)];
  await one();
  for (let call = 0; call < 5; call += 1) await one.andRelease();
  expect([await one(), await other(), await one(), await other()]).toEqual([true, true, false, false]);
});
