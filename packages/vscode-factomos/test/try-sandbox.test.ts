import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { seedAccounts } from 'factomos-sandbox';
import { version } from 'factomos-sandbox/package.json';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../src/features/sign-in/sandbox.ts';
import { pressCancel, shownOnScreen } from './fake/window.ts';
import { eventually } from './support/eventually.ts';
import { manyInvoices } from './support/seeds.ts';
import { start, ui } from './support/start.ts';

test('is named with its version wherever somebody is told to run it', () => {
  const root = join(import.meta.dirname, '../../..');
  const texts = globSync(
    ['*.md', 'docs/**/*.md', 'packages/*/{README*.md,package.nls*.json}', 'packages/*/l10n/*.json'],
    { cwd: root },
  );
  const runs = texts.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/npx (?:--\S+ )*factomos-sandbox\S*/g)].map(
      ([text]) => `${file}: ${text}`,
    ),
  );
  expect(runs.length).toBeGreaterThan(3);
  expect(runs.filter((text) => !text.endsWith(` factomos-sandbox@${version}`))).toEqual([]);
});

describe('the sandbox', () => {
  test('is begun with the credentials that the extension tries', () => {
    expect(SANDBOX_CREDENTIALS).toEqual({ token: seedAccounts.main.token, secret: seedAccounts.main.secret });
  });

  /** Another run may hold port 4280: what goes there is led to this test's own server. */
  function leadTo(url: string): void {
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
      real(input.replace('http://127.0.0.1:4280', url), init),
    );
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  }

  test('is found on its default port and signed in to without any question', async () => {
    const started = await start({ signedIn: false });
    leadTo(started.sandbox.url);
    await started.run('trySandbox');
    expect((await started.session()).company).toMatchObject({
      label: 'Sandbox',
      baseUrl: 'http://127.0.0.1:4280',
    });
  });

  test('takes key and secret by hand when it has data of its own', async () => {
    const started = await start({ signedIn: false, seed: manyInvoices(1) });
    leadTo(started.sandbox.url);
    await started.run('trySandbox', undefined, started.sandbox.token, started.sandbox.secret);
    expect((await started.session()).company.label).toBe('Sandbox');
  });

  test('is told from another program on its port', async () => {
    const started = await start({ signedIn: false });
    const other = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const address = other.address();
    leadTo(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    await started.run('trySandbox');
    await eventually(() => {
      expect(ui.messages.at(-1)).toContain('Another program uses http://127.0.0.1:4280');
    });
  });

  test('is started in a terminal when there is none, and given up when cancelled', async () => {
    const started = await start({ signedIn: false });
    leadTo('http://127.0.0.1:1');
    const done = started.run('trySandbox');
    await eventually(() => {
      expect(shownOnScreen.terminals[0]?.sent).toEqual([`npx --yes factomos-sandbox@${version} start`]);
      expect(ui.last('progress').title).toContain('Starting an embedded Factomos');
    });
    pressCancel();
    await done;
    expect(await started.app.companies.all()).toEqual([]);
  });

  test('is waited for no longer once its terminal was closed', async () => {
    const started = await start({ signedIn: false });
    leadTo('http://127.0.0.1:1');
    const done = started.run('trySandbox');
    await eventually(() => {
      expect(shownOnScreen.terminals).toHaveLength(1);
    });
    const [terminal] = shownOnScreen.terminals;
    if (terminal) terminal.exitStatus = { code: 1 };
    await done;
    expect(await started.app.companies.all()).toEqual([]);
    expect(ui.messages).toEqual([]);
  });
});
