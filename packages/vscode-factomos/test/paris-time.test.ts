import { FactomosClient } from 'factomos-core';
import { afterEach, expect, test, vi } from 'vitest';
import { latestParisInstant } from '../src/domain/paris-time.ts';
import { said } from './said.ts';
import { start } from './start.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['2026-07-01 12:00:00', '2026-07-01T10:00:00Z'],
  ['2026-12-01 12:00:00', '2026-12-01T11:00:00Z'],
  // Twice there: the second time counts.
  ['2026-10-25 02:30:00', '2026-10-25T01:30:00Z'],
  ['2026-10-25 01:59:59', '2026-10-24T23:59:59Z'],
  ['2026-10-25 03:00:00', '2026-10-25T02:00:00Z'],
  // Never there.
  ['2026-03-29 02:30:00', '2026-03-29T01:30:00Z'],
])('%s in Paris is at the latest %s', (time, instant) => {
  expect(latestParisInstant(time)).toBe(Date.parse(instant));
});

test('what is not a time has no instant', () => {
  expect(latestParisInstant('')).toBeUndefined();
  expect(latestParisInstant('0000-00-00 00:00:00')).toBeUndefined();
});

test('an e-mail that went in the repeated hour of October is found', async () => {
  const started = await start();
  const session = await started.session();
  // 02:59:30 in summer time; the e-mail goes 40 seconds later, at 02:00:10 in winter time.
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-25T00:59:30Z'));
  const check = { kind: 'send', invoiceId: '7', to: 'a@b.fr' } as const;
  const lost = (): Promise<never> => Promise.reject(new Error('the answer was lost'));
  const unknown = () => Promise.resolve('unknown' as const);
  await expect(
    session.guard.once({ key: 'send/7', what: 'Send F7', check }, lost, unknown),
  ).rejects.toThrow();
  const mail = { email_to: 'a@b.fr', email_date: '2026-10-25 02:00:10' };
  const client = Object.assign(new FactomosClient({ token: 'made-up', secret: 'made-up-secret-0' }), {
    checkSend: () => Promise.resolve([mail]),
  });
  vi.spyOn(session.api, 'call').mockImplementation((run) => run(client));
  await started.run('resolveUnknown', undefined, 'Send F7');
  await said(/^It was done: an e-mail went to a@b\.fr at 2026-10-25 02:00:10$/);
});
