import { FactomosClient } from 'factomos-core';
import { afterEach, expect, test, vi } from 'vitest';
import { said } from './support/said.ts';
import { start } from './support/start.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('an email that was sent in the repeated hour of October is found', async () => {
  const started = await start();
  const session = await started.session();
  // 02:59:30 in summer time; the email is sent 40 seconds later, at 02:00:10 in winter time.
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-10-25T00:59:30Z'));
  const check = { kind: 'send', invoiceId: '7', to: 'a@b.fr' } as const;
  const lost = (): Promise<never> => Promise.reject(new Error('the answer was lost'));
  const unknown = () => Promise.resolve('unknown' as const);
  await expect(
    session.guard.once({ key: 'send/7', what: 'Send F7', check }, lost, unknown),
  ).rejects.toThrow();
  const mail = { email_to: 'a@b.fr', email_date: '2026-10-25 02:00:10' };
  const client = Object.assign(new FactomosClient({ token: 'made-up', secret: 'made-up-secret-0' }), {
    getInvoiceMailHistory: () => Promise.resolve({ 'invoice-emails': [mail] }),
  });
  vi.spyOn(session.api, 'call').mockImplementation((run) => run(client));
  await started.run('resolveUnknown', undefined, 'Send F7');
  await said(/^It was done: an email was sent to a@b\.fr at 2026-10-25 02:00:10$/);
});
