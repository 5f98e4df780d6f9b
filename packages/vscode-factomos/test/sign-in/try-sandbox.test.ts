import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { seedAccounts } from 'factomos-sandbox';
import { version } from 'factomos-sandbox/package.json';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SANDBOX_CREDENTIALS } from '../../src/features/sign-in/sandbox.ts';
import { host } from '../fake/host.ts';
import { TerminalExitReason } from '../fake/items.ts';
import type { FakeTerminal } from '../fake/terminals.ts';
import { pressCancel, shownOnScreen } from '../fake/window.ts';
import { said } from '../support/said.ts';
import { eventually } from '../support/eventually.ts';
import { manyInvoices } from '../support/seeds.ts';
import { start, ui } from '../support/start.ts';

test('all instructions to run the sandbox include its version', () => {
  const root = join(import.meta.dirname, '../../../..');
  const texts = globSync(
    ['*.md', 'docs/**/*.md', 'packages/*/{README*.md,package.nls*.json}', 'packages/*/l10n/*.json'],
    { cwd: root },
  );
  const runs = texts.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/npx (?:--\S+ )*factomos-sandbox[^\s`]*/g)].map(
      ([text]) => `${file}: ${text}`,
    ),
  );
  expect(runs.length).toBeGreaterThan(3);
  expect(runs.filter((text) => !text.endsWith(` factomos-sandbox@${version}`))).toEqual([]);
});

describe('the sandbox', () => {
  test('starts with the credentials that the extension tries', () => {
    expect(SANDBOX_CREDENTIALS).toEqual({ token: seedAccounts.main.token, secret: seedAccounts.main.secret });
  });

  /** Redirects requests for port 4280, which another test run may use, to this test's own server. */
  function leadTo(url: string): void {
    vi.unstubAllGlobals();
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (input: string, init?: RequestInit) =>
      real(input.replace('http://127.0.0.1:4280', url), init),
    );
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
  }

  test('is found on its default port, and signing in asks nothing', async () => {
    const started = await start({ signedIn: false });
    leadTo(started.sandbox.url);
    await started.run('trySandbox');
    expect((await started.session()).company).toMatchObject({
      label: 'Sandbox',
      baseUrl: 'http://127.0.0.1:4280',
    });
  });

  test('asks for key and secret when it has other data', async () => {
    const started = await start({ signedIn: false, seed: manyInvoices(1) });
    leadTo(started.sandbox.url);
    await started.run('trySandbox', undefined, started.sandbox.token, started.sandbox.secret);
    expect((await started.session()).company.label).toBe('Sandbox');
  });

  test('is distinguished from another program on its port', async () => {
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

  /** Starts a sandbox when none is running, until its terminal is open. */
  async function startInTerminal(): Promise<{ done: Promise<void>; terminal: FakeTerminal }> {
    const started = await start({ signedIn: false });
    leadTo('http://127.0.0.1:1');
    const done = started.run('trySandbox');
    const terminal = await eventually(() => {
      const [first] = shownOnScreen.terminals;
      if (first === undefined) throw new Error('no terminal');
      return first;
    });
    return { done, terminal };
  }

  const command = `npx --yes factomos-sandbox@${version} start`;

  test('is started in a terminal when it is not running, which can be cancelled', async () => {
    const { done, terminal } = await startInTerminal();
    terminal.integrate();
    await eventually(() => {
      expect(terminal.sent).toEqual([command]);
    });
    expect(ui.last('progress').title).toContain('Starting an embedded Factomos');
    pressCancel();
    await done;
    expect(ui.messages).toEqual([]);
  });

  test.each([
    [
      1,
      'npm error code ENOTFOUND\nnpm error network request to https://registry.example.test failed',
      'The npm registry cannot be reached. Check the network or npm’s proxy.',
    ],
    [1, 'npm error code E404', `The npm registry does not have factomos-sandbox@${version}.`],
    [
      127,
      'bash: npx: command not found',
      'npx was not found. Install Node.js 22.13 or newer, which includes it.',
    ],
    [1, 'npm warn EBADENGINE Unsupported engine', 'Node.js is too old. Install version 22.13 or newer.'],
    [3, '\u001b[31mSomething else\u001b[0m', 'npx ended with code 3: Something else'],
  ])('reports why npx ended with %i: %s', async (exitCode, output, reason) => {
    const { done, terminal } = await startInTerminal();
    terminal.integrate();
    await eventually(() => {
      expect(terminal.executions).toHaveLength(1);
    });
    terminal.executions[0]?.end(exitCode, output);
    await done;
    await said(`The sandbox did not start. ${reason}`);
    expect(ui.last('error').options).toEqual(['Try Again', 'Copy Command']);
  });

  test('is reported as failed when its terminal ends, without shell integration', async () => {
    const { done, terminal } = await startInTerminal();
    await eventually(() => {
      expect(terminal.sent).toEqual([`${command} || exit 1`]);
    });
    terminal.close(1, TerminalExitReason.Process);
    await done;
    await said('The sandbox did not start. npx ended with code 1.');
  });

  test('is not waited for after the user closed its terminal', async () => {
    const { done, terminal } = await startInTerminal();
    terminal.close(undefined, TerminalExitReason.User);
    await done;
    expect(ui.messages).toEqual([]);
  });

  test('opens its pages in the browser, and offers to start it when it is not running', async () => {
    const started = await start();
    await started.run('openSandboxPages');
    expect(host.opened).toEqual([started.sandbox.url]);
    await started.sandbox.close();
    leadTo('http://127.0.0.1:1');
    await started.run('openSandboxPages');
    await said('No sandbox is running on this machine.');
    expect(ui.last('info').options).toEqual(['Start the Sandbox']);
  });

  test('can be started from the error message when it is not running later', async () => {
    const started = await start({ signedIn: false });
    leadTo(started.sandbox.url);
    await started.run('trySandbox');
    leadTo('http://127.0.0.1:1');
    await started.run('refreshInvoices');
    await said('The sandbox is not running. Nothing was changed.');
    expect(ui.last('warning').options).toEqual(['Start the Sandbox', 'Show Log']);
    leadTo(started.sandbox.url);
    started.calls();
    await started.run('refreshInvoices', undefined);
    expect(started.calls()).toEqual(['listInvoice']);
  });
});
