import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { pressCancel } from '../fake/window.ts';
import { eventually } from '../support/eventually.ts';
import { signedOut, stored } from '../support/signed-out.ts';
import { ui } from '../support/start.ts';

describe('checking the key', () => {
  test('asks again for key and secret after a wrong secret, if the user chooses so', async () => {
    const started = await signedOut();
    const { token, secret } = started.sandbox;
    const wrong = ['Paste', token, 'made-up-secret-x', 'ACME', 'Sign In Again'];
    await started.run('signIn', undefined, ...wrong, 'Paste', token, secret, 'ACME');
    expect(stored(started)).toMatchObject([{ secret }]);
    expect(ui.shown.find(({ kind }) => kind === 'error')?.options).toEqual(['Sign In Again', 'Try Again']);
  });

  test.each([
    [{ kind: 'reset-before' } as const, /^The key could not be checked\. Factomos cannot be reached/],
    [{ kind: 'maintenance' } as const, /^The key could not be checked\./],
  ])('stores the key if the user chooses so although %j', async (fault, message) => {
    const started = await signedOut();
    const { sandbox } = started;
    sandbox.faults.add(fault, { times: null });
    await started.run('signIn', undefined, 'Paste', sandbox.token, sandbox.secret, 'ACME', 'Sign In Anyway');
    expect(ui.last('warning').title).toMatch(message);
    expect(stored(started)).toHaveLength(1);
  });

  test('succeeds with unreadable invoices, since the response proves the key', async () => {
    const started = await signedOut();
    const { token, secret } = started.sandbox;
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify({ invoices: [{}], error: { code: '0', message: 'OK' } }))),
    );
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    await started.run('signIn', undefined, 'Paste', token, secret, 'ACME', 'Sign In Anyway');
    expect(ui.last('warning').title).toMatch(/^The key works, but the invoices could not be read\./);
    expect(stored(started)).toHaveLength(1);
  });

  test('stores nothing when it is cancelled', async () => {
    const started = await signedOut();
    const { sandbox } = started;
    sandbox.faults.add({ kind: 'delay', milliseconds: 30_000 }, { times: null });
    const done = started.run('signIn', undefined, 'Paste', sandbox.token, sandbox.secret, 'ACME');
    await eventually(() => {
      expect(ui.last('progress').title).toBe('Checking the key…');
    });
    pressCancel();
    await done;
    expect(stored(started)).toEqual([]);
    expect(ui.messages).toEqual([]);
  });

  test('says that Node.js is too old rather than that the secret is wrong', async () => {
    const started = await signedOut();
    const withResolvers: unknown = Reflect.get(Promise, 'withResolvers');
    Reflect.deleteProperty(Promise, 'withResolvers');
    onTestFinished(() => {
      Object.assign(Promise, { withResolvers });
    });
    await started.run('signIn', undefined, 'Paste', started.sandbox.token, started.sandbox.secret, 'ACME');
    const { title, options } = ui.last('error');
    expect(title).toMatch(/^The Node\.js that runs this extension \(v.+\) is too old: version 22\.13/);
    expect(options).toEqual([]);
    expect(stored(started)).toEqual([]);
  });
});
