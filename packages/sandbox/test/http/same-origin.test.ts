import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { knownHostOnly } from '../../src/http/known-host.ts';
import { sameOriginOnly } from '../../src/http/same-origin.ts';

const guarded = new Hono();
guarded.all('/', sameOriginOnly, (c) => c.text('done'));
const open = new Hono();
open.all('/', knownHostOnly([]), (c) => c.text('done'));

const HOST = '127.0.0.1:4280';

async function status(app: Hono, method: string, headers: Record<string, string>): Promise<number> {
  const response = await app.request('/', { method, headers: { host: HOST, ...headers } });
  return response.status;
}

describe('a protected route', () => {
  test('accepts programs, which send neither Origin nor Sec-Fetch-Site', async () => {
    expect(await status(guarded, 'POST', {})).toBe(200);
  });

  test('accepts pages of the sandbox', async () => {
    expect(await status(guarded, 'POST', { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` })).toBe(
      200,
    );
    expect(await status(guarded, 'POST', { origin: `http://${HOST}` })).toBe(200);
  });

  test.each(['cross-site', 'same-site'])('refuses a form of a page that is %s', async (site) => {
    expect(await status(guarded, 'POST', { 'sec-fetch-site': site })).toBe(403);
  });

  test.each(['http://127.0.0.1:5678', 'https://evil.example', 'null'])(
    'refuses a POST with the origin %s',
    async (origin) => {
      expect(await status(guarded, 'POST', { origin })).toBe(403);
    },
  );

  test('trusts Sec-Fetch-Site, which no page can forge, more than Origin', async () => {
    expect(await status(guarded, 'POST', { 'sec-fetch-site': 'cross-site', origin: `http://${HOST}` })).toBe(
      403,
    );
  });

  test('accepts a form that a proxy forwards from its own name', async () => {
    const origin = 'http://10.0.0.5:8080';
    expect(await status(guarded, 'POST', { origin, 'x-forwarded-host': '10.0.0.5:8080' })).toBe(200);
    expect(await status(guarded, 'POST', { origin, 'x-forwarded-host': '10.0.0.6:8080' })).toBe(403);
  });

  test('refuses reads by a script of another site', async () => {
    expect(await status(guarded, 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' })).toBe(
      403,
    );
  });

  test('can be opened by a link of any site', async () => {
    expect(
      await status(guarded, 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
    ).toBe(200);
  });
});

describe('the host name', () => {
  test.each([
    'localhost:4280',
    '[::1]:4280',
    '192.168.1.20:4280',
    'sandbox:4280',
    'factomos.test',
    'x.localhost',
  ])('may be %s', async (name) => {
    expect(await status(open, 'POST', { host: name })).toBe(200);
  });

  test.each(['rebound.example.com', '127.0.0.1.nip.io:4280'])(
    'may not be %s, which anybody could point at this machine',
    async (name) => {
      expect(await status(open, 'GET', { host: name })).toBe(403);
    },
  );

  test('may be one that is allowed by an option, which the refusal names', async () => {
    const allowing = new Hono();
    allowing.all('/', knownHostOnly(['code.example.com']), (c) => c.text('done'));
    expect(await status(allowing, 'GET', { host: 'code.example.com' })).toBe(200);
    const refused = await allowing.request('/', { headers: { host: 'other.example.com:80' } });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('--allow-host other.example.com');
  });
});
