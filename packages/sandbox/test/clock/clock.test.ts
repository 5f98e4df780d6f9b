import { expect, test } from 'vitest';
import { createSandbox } from '../../src/index.ts';
import { midnightInParis, parisDay } from '../../src/documents/days.ts';
import { call } from '../call.ts';

test('the clock can be frozen, resumed and moved', async () => {
  await using sandbox = await createSandbox({ clock: '2026-01-15T12:00:00Z' });
  const { clock } = sandbox;
  expect(clock.now().toISOString()).toBe('2026-01-15T12:00:00.000Z');
  clock.advance('2w');
  expect(clock.now().toISOString()).toBe('2026-01-29T12:00:00.000Z');
  clock.advance(-1000);
  expect(clock.now().toISOString()).toBe('2026-01-29T11:59:59.000Z');
  clock.resume();
  expect(clock.frozen).toBe(false);
  expect(clock.now().toISOString()).toMatch(/^2026-01-29T/);
  clock.restore();
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  for (const bad of ['tomorrow', '2026-13-01', ''])
    expect(() => {
      clock.set(bad);
    }).toThrow('is not a valid instant');
  expect(() => {
    clock.advance('3 days');
  }).toThrow('is not a valid duration');
  expect(() => {
    clock.advance('99999999d');
  }).toThrow('The clock must be between 1900 and 2189.');
});

test.each([
  ['2026-03-28T11:00:00Z', '1d', '2026-03-29T10:00:00.000Z'],
  ['2026-03-28T22:30:00Z', '1d', '2026-03-29T21:30:00.000Z'],
  ['2026-03-30T10:00:00Z', '-2d', '2026-03-28T11:00:00.000Z'],
  ['2026-10-24T10:00:00.250Z', '1d', '2026-10-25T11:00:00.250Z'],
  ['2026-10-25T22:30:00Z', '1d', '2026-10-26T22:30:00.000Z'],
  ['2026-10-24T00:30:00Z', '1d', '2026-10-25T00:30:00.000Z'],
  ['2026-03-28T01:30:00Z', '1d', '2026-03-29T01:30:00.000Z'],
  ['2026-10-20T10:00:00Z', '1w', '2026-10-27T11:00:00.000Z'],
  ['2026-03-28T11:00:00Z', '24h', '2026-03-29T11:00:00.000Z'],
  ['2026-01-15T12:00:00Z', '0.5d', '2026-01-16T00:00:00.000Z'],
])('%s plus %s, in days of Paris, is %s', async (from, by, to) => {
  await using sandbox = await createSandbox({ clock: from });
  sandbox.clock.advance(by);
  expect(sandbox.clock.now().toISOString()).toBe(to);
});

test('a clock can start at another day', async () => {
  await using sandbox = await createSandbox({ clock: { startAt: '2030-06-01T00:00:00Z' } });
  expect(sandbox.clock.frozen).toBe(false);
  expect(sandbox.clock.today()).toBe('2030-06-01');
});

test('days and midnights are those of Paris, including the changes of summer time', () => {
  expect(parisDay(new Date('2026-03-31T22:30:00Z'))).toBe('2026-04-01');
  expect(parisDay(new Date('2026-01-31T22:30:00Z'))).toBe('2026-01-31');
  expect(midnightInParis('2010-09-12')).toBe(1284242400);
  expect(midnightInParis('2015-06-19')).toBe(1434664800);
  expect(midnightInParis('2014-05-13')).toBe(1399932000);
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26', '1999-12-31']) {
    const midnight = new Date(midnightInParis(day) * 1000);
    expect(parisDay(midnight)).toBe(day);
    expect(parisDay(new Date(midnight.getTime() - 1000))).not.toBe(day);
  }
});

test('the quota is counted per token and day in Paris, including refused calls', async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-31T10:00:00Z', dailyLimit: 3 });
  const code = async (): Promise<number> =>
    (await call(sandbox, 'getClient', { client_id: '7777' })).error.code;
  expect([await code(), await code(), await code(), await code()]).toEqual([-9, -9, -9, -4]);
  sandbox.clock.set('2026-03-31T21:59:00Z');
  expect(await code()).toBe(-4);
  sandbox.clock.set('2026-03-31T22:01:00Z');
  expect(await code()).toBe(-9);
  sandbox.quota.setDailyLimit(null);
  expect([await code(), await code(), await code()]).toEqual([-9, -9, -9]);
});
