import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts } from '../../src/index.ts';
import { BrowserLike, type Page } from '../browser-like.ts';
import { call } from '../call.ts';

async function newToken(sandbox: Sandbox): Promise<string> {
  const { auth_token } = await call(sandbox, 'getConnectionToken', { mode: 'normal' });
  if (typeof auth_token !== 'string') throw new Error('no auth_token in the answer');
  return auth_token;
}

function json(page: Page): unknown {
  const value: unknown = JSON.parse(page.text);
  return value;
}

const ok = { error: { code: 0, message: 'OK' } };
const noSession = { error: { code: -34, message: 'No session' } };

describe('a session', () => {
  test('is opened by a one-time token, and returns the signed-in user', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    expect(json(await browser.get('/api/session/check'))).toEqual(noSession);
    const created = await browser.post(`/api/session/create/${await newToken(sandbox)}`);
    expect(json(created)).toEqual(ok);
    expect(created.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(json(await browser.get('/api/session/check'))).toEqual({
      error: { code: 0, message: '' },
      user: {
        id: '1',
        username: seedAccounts.main.username,
        company_id: '550',
        app_domain: new URL(sandbox.url).host,
      },
    });
  });

  test('accepts a token once', async () => {
    await using sandbox = await createSandbox();
    const token = await newToken(sandbox);
    expect(json(await new BrowserLike(sandbox.url).post(`/api/session/create/${token}`))).toEqual(ok);
    const again = await new BrowserLike(sandbox.url).post(`/api/session/create/${token}`);
    expect(json(again)).toEqual({ error: { code: -32, message: 'Invalid auth_token' } });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  test.each(['create', 'delete'])(
    'is refused by %s without a token, or with an unknown one',
    async (what) => {
      await using sandbox = await createSandbox();
      const browser = new BrowserLike(sandbox.url);
      const missing = { error: { code: -31, message: 'Missing auth_token' } };
      expect(json(await browser.post(`/api/session/${what}`))).toEqual(missing);
      expect(json(await browser.post(`/api/session/${what}/`))).toEqual(missing);
      expect(json(await browser.post(`/api/session/${what}/unknown`))).toEqual({
        error: { code: -32, message: 'Invalid auth_token' },
      });
    },
  );

  test('is ended by the token that opened it', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const token = await newToken(sandbox);
    await browser.post(`/api/session/create/${token}`);
    // Another program may end it, too, since the token identifies the session.
    expect(json(await new BrowserLike(sandbox.url).post(`/api/session/delete/${token}`))).toEqual(ok);
    expect(json(await browser.get('/api/session/check'))).toEqual(noSession);
  });

  test('is not ended by a token that opened none', async () => {
    await using sandbox = await createSandbox();
    const token = await newToken(sandbox);
    const answer = await new BrowserLike(sandbox.url).post(`/api/session/delete/${token}`);
    expect(json(answer)).toMatchObject({ error: { code: -32 } });
  });

  test('expires after six hours without use, by the sandbox’s clock', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    await browser.post(`/api/session/create/${await newToken(sandbox)}`);
    sandbox.clock.freeze();
    for (const step of ['5h', '5h', '5h']) {
      sandbox.clock.advance(step);
      expect(json(await browser.get('/api/session/check'))).toMatchObject({ error: { code: 0 } });
    }
    sandbox.clock.advance('6h');
    expect(json(await browser.get('/api/session/check'))).toEqual(noSession);
    sandbox.clock.advance('-6h');
    expect(json(await browser.get('/api/session/check'))).toEqual(noSession);
  });

  test('is not needed for one request with x-auth-token', async () => {
    await using sandbox = await createSandbox();
    const program = new BrowserLike(sandbox.url);
    const headers = { 'x-auth-token': await newToken(sandbox) };
    expect(json(await program.get('/api/session/check', headers))).toMatchObject({ error: { code: 0 } });
    expect(json(await program.get('/api/session/check', headers))).toEqual(noSession);
    expect(json(await program.get('/api/session/check'))).toEqual(noSession);
  });

  test('can only be created and deleted by POST and checked by GET', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const token = await newToken(sandbox);
    const wrong = await browser.get(`/api/session/create/${token}`);
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    const check = await browser.post('/api/session/check');
    expect([check.status, check.headers.get('allow')]).toEqual([405, 'GET']);
    // Following a link has not used the token.
    expect(json(await browser.post(`/api/session/create/${token}`))).toEqual(ok);
  });
});
