import { createSessionRequest, FactomosClient, isFactomosError, QuotaMeter } from 'factomos-core';
import { createSandbox, type Sandbox, seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';

const HALF_HOUR_MS = 30 * 60_000;
const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const LIMIT = 10;

/** The cookie of a session, as a browser would keep it. */
async function openSession(sandbox: Sandbox, client: FactomosClient): Promise<string> {
  const { auth_token } = await client.getConnectionToken({ mode: 'normal' });
  const { method, url } = createSessionRequest(auth_token ?? '', { baseUrl: sandbox.url });
  const answer = await fetch(url, { method });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function isSignedIn(sandbox: Sandbox, cookie: string): Promise<boolean> {
  const answer = await fetch(`${sandbox.url}/api/session/check`, { headers: { cookie } });
  return (await answer.text()).includes('"code":0');
}

// In the night to 29 March 2026, Paris has no hour from 2 to 3; in the night to 25 October it has that hour twice.
test.each(['2026-03-28T12:00:00+01:00', '2026-10-24T12:00:00+02:00', '2026-12-31T12:00:00+01:00'])(
  'two days from %s: the quota is counted by the days of Paris, sessions end when idle, and terms pass at midnight',
  async (start) => {
    await using sandbox = await createSandbox({ clock: start, dailyLimit: LIMIT });
    const { url: baseUrl, token, secret } = sandbox;
    const quota = new QuotaMeter({
      token,
      dailyLimit: LIMIT,
      clock: () => sandbox.clock.now().getTime(),
    });
    const client = new FactomosClient({ baseUrl, token, secret, quota, retries: 0 });
    const day = PARIS.format(sandbox.clock.now());
    const { invoice_id } = await client.createInvoice({
      client_id: seedIds.client,
      payment_term: day,
      lines: [{ service_id: seedIds.service, quantity: 1, price: 10 }],
    });
    const [used, idle] = [await openSession(sandbox, client), await openSession(sandbox, client)];
    const first = day;
    let callsToday = 3;
    let today = day;

    for (let step = 1; step <= 96; step++) {
      sandbox.clock.advance(HALF_HOUR_MS);
      const now = PARIS.format(sandbox.clock.now());
      if (now !== today) {
        callsToday = 0;
        today = now;
      }
      // Refused calls count too. Both sides count alike, and start again at midnight.
      const isRefused = callsToday >= LIMIT;
      const end = await client.getInvoice({ invoice_id }).then(
        ({ invoice }) => invoice.invoice_status,
        (error: unknown) => (isFactomosError(error) ? error.code : 'another error'),
      );
      callsToday += 1;
      expect(end, `${now} step ${step}`).toBe(isRefused ? 'quota' : today === first ? 'pending' : 'later');
      expect(await quota.remaining()).toBe(Math.max(0, LIMIT - callsToday));
      const { used: counted } = sandbox.state().quota.used.find(({ companyId }) => companyId === 550) ?? {};
      expect(counted).toBe(callsToday);

      if (step % 11 === 0) expect(await isSignedIn(sandbox, used)).toBe(true);
      if (step === 13) expect(await isSignedIn(sandbox, idle)).toBe(false);
    }
    expect(today).not.toBe(first);
  },
);
