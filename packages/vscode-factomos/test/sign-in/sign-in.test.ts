import { createSandbox } from 'factomos-sandbox';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { AuthenticationProvider } from 'vscode';
import { env } from '../fake/vscode.ts';
import { setSetting } from '../fake/host.ts';
import { pressCancel } from '../fake/window.ts';
import { CANCEL } from '../fake/ui.ts';
import { activate } from '../../src/extension.ts';
import { Uri } from '../fake/uri.ts';
import { Profile } from '../fake/context.ts';
import { host, start, ui } from '../support/start.ts';
import { eventually } from '../support/eventually.ts';
import { signedOut, stored } from '../support/signed-out.ts';

/** Posts key and secret to the callback, as the browser does after authorisation. */
async function postBack(sandbox: { token: string; secret: string }, body?: string): Promise<Response> {
  await eventually(() => {
    expect(host.opened).toHaveLength(1);
  });
  const callback = new URL(host.opened[0] ?? '').searchParams.get('app_callback') ?? '';
  return await fetch(callback, {
    method: 'POST',
    body: body ?? new URLSearchParams({ api_key: sandbox.token, api_secret: sandbox.secret }),
  });
}

describe('signing in by pasting', () => {
  test('checks the key with one call, which loads the pending invoices', async () => {
    const started = await signedOut();
    const { sandbox } = started;
    await started.run('signIn', undefined, 'Paste', sandbox.token, sandbox.secret, 'ACME');
    expect(started.calls()).toEqual(['listInvoice']);
    const session = await started.session();
    expect(session.company.label).toBe('ACME');
    expect(session.data.current.statuses.pending?.rows.length).toBeGreaterThan(0);
    expect(host.contexts.get('factomos.signedIn')).toBe(true);
  });

  test('rejects a secret of the wrong length before anything is sent, and accepts the right one', async () => {
    const started = await signedOut();
    const { sandbox } = started;
    await started.run('signIn', undefined, 'Paste', '', sandbox.token, 'short', sandbox.secret, 'ACME');
    expect(ui.shown.some(({ detail }) => detail.includes('exactly 16 characters; this one has 5'))).toBe(
      true,
    );
    expect(stored(started)).toHaveLength(1);
  });

  test('stores nothing when the key is wrong, and says so without showing it', async () => {
    const started = await signedOut();
    await started.run('signIn', undefined, 'Paste', 'made-up-wrong-token', started.sandbox.secret, 'ACME');
    expect(stored(started)).toEqual([]);
    expect(ui.messages.join()).toContain('refused the key');
    expect(JSON.stringify(ui.shown)).not.toContain('made-up-wrong-token');
  });

  test('stores nothing when the secret is wrong', async () => {
    const started = await signedOut();
    await started.run('signIn', undefined, 'Paste', started.sandbox.token, 'made-up-secret-x', 'ACME');
    expect(stored(started)).toEqual([]);
  });

  test('allows signing in anyway when Factomos cannot be reached', async () => {
    const started = await signedOut();
    const { sandbox } = started;
    sandbox.faults.add({ kind: 'status', status: 503 }, { times: null });
    await started.run('signIn', undefined, 'Paste', sandbox.token, sandbox.secret, 'ACME', 'Sign In Anyway');
    expect(stored(started)).toHaveLength(1);
  });

  test.each([
    ['how', [CANCEL]],
    ['key', ['Paste', CANCEL]],
    ['secret', ['Paste', 'made-up-token', CANCEL]],
  ] as const)('stores nothing when cancelled at %s', async (_step, answers) => {
    const started = await signedOut();
    await started.run('signIn', undefined, ...answers);
    expect(stored(started)).toEqual([]);
    expect(started.calls()).toEqual([]);
  });

  test.each([
    'not a URL',
    'ftp://app.factomos.com',
    'http://app.factomos.com',
    'https://a:b@app.factomos.com',
    443,
  ])('says what is wrong with the base URL %s', async (address) => {
    const started = await start({ signedIn: false });
    setSetting('factomos.baseUrl', address);
    await started.run('signIn');
    await eventually(() => {
      expect(ui.messages).toHaveLength(1);
    });
    expect(ui.messages[0]).toMatch(/factomos\.baseUrl|https/);
  });
});

describe('signing in by the authorise popup', () => {
  test('receives key and secret from the browser, then stops its server', async () => {
    const started = await signedOut();
    const done = started.run('signIn', undefined, 'Browser', 'ACME');
    const answer = await postBack(started.sandbox);
    expect(await answer.text()).toContain('You can close this window');
    await done;
    expect(stored(started)).toMatchObject([{ label: 'ACME', baseUrl: started.sandbox.url }]);
    const callback = new URL(host.opened[0] ?? '').searchParams.get('app_callback') ?? '';
    await expect(fetch(callback, { method: 'POST' })).rejects.toThrow();
  });

  test('has its nonce in the path, where openExternal does not change it', async () => {
    const started = await signedOut();
    const done = started.run('signIn', undefined, 'Browser', 'ACME');
    await postBack(started.sandbox);
    await done;
    const address = host.opened[0] ?? '';
    expect(address).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/api\/authorize\.php\?app_callback=http%3A%2F%2F127\.0\.0\.1%3A\d+%2Ffactomos%2F[\w-]{32}&/,
    );
    expect(address).not.toContain('%25');
  });

  test('keeps waiting after other paths, methods and bodies', async () => {
    const started = await signedOut();
    const done = started.run('signIn', undefined, 'Browser', 'ACME');
    const empty = await postBack(started.sandbox, 'nothing');
    expect(empty.status).toBe(400);
    const callback = new URL(host.opened[0] ?? '').searchParams.get('app_callback') ?? '';
    expect((await fetch(callback)).status).toBe(405);
    expect((await fetch(new URL('/factomos/guess', callback), { method: 'POST' })).status).toBe(404);
    expect((await fetch(callback, { method: 'POST', body: 'x'.repeat(100_000) })).status).toBe(413);
    await postBack(started.sandbox, JSON.stringify({ api_key: started.sandbox.token })).catch(
      () => undefined,
    );
    await postBack(started.sandbox);
    await done;
    expect(stored(started)).toHaveLength(1);
  });

  test('stops when cancelled, and stores nothing', async () => {
    const started = await signedOut();
    const done = started.run('signIn', undefined, 'Browser');
    await eventually(() => {
      expect(ui.shown.some(({ kind }) => kind === 'progress')).toBe(true);
    });
    pressCancel();
    await done;
    expect(stored(started)).toEqual([]);
  });

  test('offers to paste after a minute, since Factomos’s server may post the keys', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const started = await signedOut();
    const { sandbox } = started;
    const done = started.run(
      'signIn',
      undefined,
      'Browser',
      'Paste Key and Secret',
      sandbox.token,
      sandbox.secret,
      'ACME',
    );
    while (!ui.shown.some(({ kind }) => kind === 'progress'))
      await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await done;
    expect(ui.messages).toContain('No response from Factomos yet. You can also paste your key and secret.');
    expect(stored(started)).toHaveLength(1);
  });

  test('restores the path that a server dropped from the forwarded URL, and offers to paste immediately', async () => {
    const started = await signedOut();
    env.remoteName = 'code-server';
    const external = vi
      .spyOn(env, 'asExternalUri')
      .mockImplementation((uri) =>
        Promise.resolve(Uri.parse(`https://dev.example.test/proxy/${uri.authority.split(':')[1] ?? ''}/`)),
      );
    onTestFinished(() => {
      env.remoteName = undefined;
      external.mockRestore();
    });
    const { token, secret } = started.sandbox;
    await started.run('signIn', undefined, 'Browser', 'Paste Key and Secret', token, secret, 'ACME');
    expect(new URL(host.opened[0] ?? '').searchParams.get('app_callback')).toMatch(
      /^https:\/\/dev\.example\.test\/proxy\/\d+\/factomos\/[\w-]{32}$/,
    );
    expect(stored(started)).toHaveLength(1);
  });

  test('forwards the port in a remote window', async () => {
    const started = await signedOut();
    env.remoteName = 'ssh-remote';
    const external = vi.spyOn(env, 'asExternalUri');
    onTestFinished(() => {
      env.remoteName = undefined;
      external.mockRestore();
    });
    const done = started.run('signIn', undefined, 'Browser', 'ACME');
    await postBack(started.sandbox);
    await done;
    // Its own, and that of the sandbox.
    expect(external).toHaveBeenCalledTimes(2);
  });
});

describe('several companies', () => {
  test('can be switched, each with its own invoices', async () => {
    const started = await signedOut();
    const other = await createSandbox();
    onTestFinished(() => other.close());
    await started.run('signIn', undefined, 'Paste', started.sandbox.token, started.sandbox.secret, 'First');
    setSetting('factomos.baseUrl', other.url);
    await started.run('signIn', undefined, 'Paste', other.token, other.secret, 'Second');
    expect((await started.session()).company.label).toBe('Second');
    await started.run('switchCompany', undefined, 'First');
    expect((await started.session()).company).toMatchObject({ label: 'First', baseUrl: started.sandbox.url });
    await started.run('renameCompany', undefined, 'First', ' ', 'Renamed');
    const renamed = await started.session();
    expect(renamed.company.label).toBe('Renamed');
    expect(renamed.data.current.statuses.pending).toBeDefined();
  });

  test('are sessions of the Accounts menu', async () => {
    const started = await start();
    const provider = host.authentication.get('factomos');
    if (!isProvider(provider)) throw new Error('no provider');
    const sessions = await provider.getSessions(undefined, {});
    expect(sessions).toMatchObject([{ account: { label: 'ACME' }, scopes: [] }]);
    const removed: string[] = [];
    provider.onDidChangeSessions((event) => removed.push(...(event.removed ?? []).map(({ id }) => id)));
    await provider.removeSession(sessions[0]?.id ?? '');
    expect(removed).toEqual([sessions[0]?.id]);
    expect(stored(started)).toEqual([]);
    ui.answer(CANCEL);
    await expect(provider.createSession([], {})).rejects.toThrow('Cancelled');
  });
});

function isProvider(value: unknown): value is AuthenticationProvider {
  return typeof value === 'object' && value !== null && 'getSessions' in value;
}

test('exports nothing to other extensions', () => {
  const profile = new Profile();
  const context = profile.context();
  onTestFinished(() => {
    for (const subscription of context.subscriptions) void subscription.dispose();
    profile.delete();
  });
  const activating: (given: typeof context) => unknown = activate;
  expect(activating(context)).toBeUndefined();
});
