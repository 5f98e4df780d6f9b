import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, isFullFuzz, fuzzSeed } from '@tools/fuzz/runs';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createContext } from '../../src/create-context.ts';
import { defaultSeed } from '../../src/seed/default-seed.ts';
import { seedAccounts } from '../../src/index.ts';
import { openStore } from '../../src/store/open.ts';
import {
  fillLogs,
  goodRequests,
  type RouteRequest,
  routeRequests,
  routesOf,
  WRONG_METHOD,
} from './route-requests.ts';

const numRuns = fuzzRuns('sandbox-routes');
/** The form of estimates and the sessions ask for one. */
const LOGIN_PATH = '/creer-devis/connexion';

afterEach(() => {
  vi.restoreAllMocks();
});

test(
  `no route but api.php breaks, whatever it is asked and sent (${numRuns} requests)`,
  { timeout: FUZZ_TIMEOUT },
  async () => {
    const { store } = openStore();
    const context = createContext(store, defaultSeed(), () => undefined);
    context.reset();
    const app = createApp(context);
    const routes = routesOf(context);
    const printed = vi.spyOn(console, 'error').mockReturnValue();
    const fetch = async ({ method, path, headers, body }: Omit<RouteRequest, 'route'>): Promise<Response> =>
      app.fetch(
        new Request(`http://127.0.0.1${path}`, {
          method,
          headers: { host: '127.0.0.1', ...headers },
          ...(body !== undefined && { body }),
        }),
      );
    const signIn = async (): Promise<string> => {
      const { username, password } = seedAccounts.main;
      const answer = await fetch({
        method: 'POST',
        path: LOGIN_PATH,
        headers: {
          'sec-fetch-site': 'same-origin',
          origin: 'http://127.0.0.1',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ username, password }).toString(),
      });
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
    };
    await fillLogs(context, fetch);
    let cookie = await signIn();
    const seen = new Map<string, Set<number>>();
    let sent = 0;
    const memory = retainedMegabytes();

    const fire = async ({ route, ...request }: RouteRequest): Promise<void> => {
      sent += 1;
      if (sent % 200 === 0) {
        context.reset();
        await fillLogs(context, fetch);
        cookie = await signIn();
      }
      const answer = await fetch({ ...request, headers: { ...request.headers, cookie } });
      const text = await answer.text();
      expect(answer.status, text).toBeLessThan(500);
      expect(printed).not.toHaveBeenCalled();
      if (request.path.startsWith('/_sandbox/') && request.method !== 'HEAD') expectJson(answer.status, text);
      seen.set(route, (seen.get(route) ?? new Set()).add(answer.status));
    };
    await fc.assert(fc.asyncProperty(routeRequests(routes, goodRequests(context)), fire), {
      numRuns,
      seed: fuzzSeed,
      endOnFailure: true,
    });
    expect(retainedMegabytes() - memory).toBeLessThan(100);
    if (isFullFuzz()) {
      // It met every route, and more than refusals.
      expect(routes.length).toBeGreaterThan(60);
      expect(routes.filter(({ method, path }) => !seen.has(`${method} ${path}`))).toEqual([]);
      const refusedOnly = [...seen].filter(([, statuses]) => Math.min(...statuses) >= 400);
      expect(refusedOnly.filter(([route]) => !route.startsWith(WRONG_METHOD))).toEqual([]);
    }
    await context.webhooks.close();
    store.close();
  },
);

/** The admin API says with a code what it refuses, and never with a page; a page of another site reads no answer anyway. */
function expectJson(status: number, text: string): void {
  if (status === 403) return;
  const value: unknown = JSON.parse(text);
  if (status < 400) return;
  expect(value).toMatchObject({
    error: { code: expect.any(String) as unknown, message: expect.any(String) as unknown },
  });
}
