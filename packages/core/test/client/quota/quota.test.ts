import { describe, expect, test } from 'vitest';
import { nextParisMidnight, parisDay } from '../../../src/time/paris.ts';
import { QuotaMeter, type QuotaStore } from '../../../src/client/quota/quota-meter.ts';
import { ok, token } from '../account.ts';
import { broken, fakeTransport, refused, type Reply, unreachable } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const templates: Reply = { answer: { 'email-templates': [], error: ok } };

describe('the day in Paris', () => {
  test.each([
    ['2026-11-20T22:59:59Z', '2026-11-20', '2026-11-20T23:00:00Z'],
    ['2026-11-20T23:00:00Z', '2026-11-21', '2026-11-21T23:00:00Z'],
    ['2026-07-14T21:59:59Z', '2026-07-14', '2026-07-14T22:00:00Z'],
    // Summer time begins on 29 March: a day of 23 hours.
    ['2026-03-28T23:00:00Z', '2026-03-29', '2026-03-29T22:00:00Z'],
    ['2026-03-29T21:59:59Z', '2026-03-29', '2026-03-29T22:00:00Z'],
    // It ends on 25 October: a day of 25 hours.
    ['2026-10-24T22:00:00Z', '2026-10-25', '2026-10-25T23:00:00Z'],
    ['2026-10-25T22:30:00Z', '2026-10-25', '2026-10-25T23:00:00Z'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '2027-01-01T23:00:00Z'],
    ['2028-02-28T23:30:00Z', '2028-02-29', '2028-02-29T23:00:00Z'],
  ])('of %s is %s and ends at %s', (instant, day, end) => {
    expect(parisDay(Date.parse(instant))).toBe(day);
    expect(nextParisMidnight(Date.parse(instant))).toEqual(new Date(end));
  });

  test('ends where the next one begins, in every hour of a year', () => {
    const start = Date.parse('2026-01-01T00:30:00Z');
    for (let hour = 0; hour < 366 * 24; hour++) {
      const instant = start + hour * 3_600_000;
      const end = nextParisMidnight(instant).getTime();
      expect(parisDay(end - 1)).toBe(parisDay(instant));
      expect(parisDay(end)).not.toBe(parisDay(instant));
    }
  });
});

describe('a quota meter', () => {
  test('counts by day in Paris, even when summer time begins', async () => {
    let now = Date.parse('2026-03-28T22:59:00Z');
    const meter = new QuotaMeter({ token, clock: () => now, dailyLimit: 10 });
    await meter.reserve();
    await meter.reserve();
    expect(await meter.remaining()).toBe(8);
    now = Date.parse('2026-03-28T23:00:00Z');
    expect(await meter.remaining()).toBe(10);
    await meter.reserve();
    now = Date.parse('2026-03-29T21:59:00Z');
    expect(await meter.used()).toBe(1);
    expect(meter.resetsAt()).toEqual(new Date('2026-03-29T22:00:00Z'));
    now = Date.parse('2026-03-29T22:00:00Z');
    expect(await meter.used()).toBe(0);
  });

  test('releases a call on the day it was counted', async () => {
    let now = Date.parse('2026-05-01T21:59:59Z');
    const meter = new QuotaMeter({ token, clock: () => now });
    const release = await meter.reserve();
    now += 2000;
    await meter.reserve();
    await release?.();
    expect(await meter.used()).toBe(1);
  });

  test('has no calls left for the day after Factomos reported it', async () => {
    let now = Date.parse('2026-05-01T10:00:00Z');
    const meter = new QuotaMeter({ token, clock: () => now });
    meter.markExhausted();
    expect(await meter.remaining()).toBe(0);
    now += 24 * 3_600_000;
    expect(await meter.remaining()).toBe(500);
  });

  test('never has a negative number of calls left', async () => {
    const meter = new QuotaMeter({ token, dailyLimit: 1 });
    await meter.reserve();
    await meter.reserve();
    expect(await meter.remaining()).toBe(0);
  });

  test('passes a hash of the token to its store, and shares counts with other meters of the same token', async () => {
    const counts = new Map<string, number>();
    const store: QuotaStore = {
      add(key, calls) {
        counts.set(key, (counts.get(key) ?? 0) + calls);
        return Promise.resolve(counts.get(key) ?? 0);
      },
    };
    await new QuotaMeter({ token, store }).reserve();
    await new QuotaMeter({ token, store }).reserve();
    await new QuotaMeter({ token: 'another-token', store }).reserve();
    expect([...counts.values()]).toEqual([2, 1]);
    expect([...counts.keys()].join()).not.toContain(token);
  });
});

describe('a client', () => {
  test('counts every attempt that may have been sent, including refused ones', async () => {
    const client = testClient(fakeTransport(broken, templates, refused(-9)));
    await client.listEmailTemplates();
    await errorOf(client.getClient({ client_id: 1 }));
    expect(await client.quota.used()).toBe(3);
  });

  test('does not count what was not sent', async () => {
    const client = testClient(fakeTransport(unreachable));
    await errorOf(client.getConnectionToken());
    // @ts-expect-error JavaScript may pass this
    await errorOf(client.getClient({}));
    expect(await client.quota.used()).toBe(0);
  });

  test('refuses above its budget before a call is spent, with the time of the reset', async () => {
    const clock = () => Date.parse('2026-11-20T10:00:00Z');
    const fake = fakeTransport(templates);
    const client = testClient({ ...fake, budget: 2, clock });
    await client.listEmailTemplates();
    await client.listEmailTemplates();
    const error = await errorOf(client.getConnectionToken());
    expect(error).toMatchObject({
      code: 'quota',
      serverCode: undefined,
      resetsAt: new Date('2026-11-20T23:00:00Z'),
      message: 'getConnectionToken: the daily budget (2) is used up; nothing was sent',
      hint: 'Wait until the quota resets at midnight in Paris, or raise the budget.',
    });
    expect(fake.requests).toHaveLength(2);
    expect(await client.quota.used()).toBe(2);
  });

  test('respects its budget with many parallel calls', async () => {
    const fake = fakeTransport({ answer: { auth_token: 'made-up', error: ok } });
    const client = testClient({ ...fake, budget: 3 });
    const calls = await Promise.allSettled(Array.from({ length: 10 }, () => client.getConnectionToken()));
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(fake.requests).toHaveLength(3);
  });

  test('stops retrying at its budget', async () => {
    const fake = fakeTransport(broken);
    const error = await errorOf(testClient({ ...fake, budget: 2 }).listEmailTemplates());
    expect(error.code).toBe('quota');
    expect(fake.requests).toHaveLength(2);
  });
});
