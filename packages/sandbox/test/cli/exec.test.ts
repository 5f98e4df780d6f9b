import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox } from '../../src/index.ts';
import { call } from '../call.ts';
import { run } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factomos-exec-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const script = (text: string) => ['--', process.execPath, '-e', text];

describe('exec', () => {
  test('runs a command with its own sandbox, which is stopped afterwards', async () => {
    const file = join(folder, 'seen.json');
    const { code } = await run(
      'exec',
      '--quota',
      '3',
      ...script(
        `const { FACTOMOS_URL, FACTOMOS_TOKEN, FACTOMOS_SECRET } = process.env;
        fetch(FACTOMOS_URL + '/_sandbox/quota').then((answer) => answer.json()).then((quota) => {
          require('node:fs').writeFileSync(${JSON.stringify(file)}, JSON.stringify({ url: FACTOMOS_URL, token: FACTOMOS_TOKEN, secret: FACTOMOS_SECRET, quota }));
        });`,
      ),
    );
    expect(code).toBe(0);
    const seen: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(seen).toMatchObject({
      token: 'sandbox_token_0001',
      secret: 'sandbox-secret-1',
      quota: { dailyLimit: 3 },
    });
    await expect(fetch(String(Reflect.get(Object(seen), 'url')))).rejects.toThrow('fetch failed');
  });

  test.each([
    ['exits with the exit code of the command', script('process.exit(7)'), 7],
    ['exits like a shell after a signal', script("process.kill(process.pid, 'SIGTERM')"), 143],
    ['exits like a shell when the command does not exist', ['--', 'no-such-command-here'], 127],
    ['requires a command', [], 1],
    [
      'passes arguments on as they are, whatever a shell would make of them',
      [
        ...script('process.exit(process.argv[1] === \'a b & "c" %PATH% $HOME\' ? 9 : 1)'),
        'a b & "c" %PATH% $HOME',
      ],
      9,
    ],
    ['passes empty arguments on', [...script('process.exit(process.argv.length)'), '', ''], 3],
  ])('%s', async (_, args, expected) => {
    expect((await run('exec', ...args)).code).toBe(expected);
  });

  test.each([
    ['there is no such command', 'no-such-command-here', 127],
    ['a folder is not a program', tmpdir(), 126],
  ])('reports when %s', async (_, command, code) => {
    const ran = await run('exec', '--', command);
    expect(ran.code).toBe(code);
    expect(ran.errors).toContain(`${command} cannot be started`);
  });
});

describe('the environment', () => {
  test('sets options that the command line does not set; an empty variable is ignored', async () => {
    const file = join(folder, 'quota');
    vi.stubEnv('FACTOMOS_SANDBOX_QUOTA', '5');
    vi.stubEnv('FACTOMOS_SANDBOX_QUIRK', 'emptyPrice=zero, noneId=null');
    vi.stubEnv('FACTOMOS_SANDBOX_DB', '');
    const look = script(
      `fetch(process.env.FACTOMOS_URL + '/_sandbox/state').then((answer) => answer.text()).then((text) => {
        require('node:fs').writeFileSync(${JSON.stringify(file)}, text);
      });`,
    );
    await run('exec', ...look);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      quota: { dailyLimit: 5 },
      quirks: { emptyPrice: 'zero', noneId: 'null', answerForm: 'percent' },
    });
    await run('exec', '--quota', '9', ...look);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ quota: { dailyLimit: 9 } });
  });

  test('sets the URL for commands that control a sandbox', async () => {
    await using sandbox = await createSandbox();
    vi.stubEnv('FACTOMOS_SANDBOX_URL', sandbox.url);
    expect((await run('quota')).output).toContain('Calls a day: 500.');
  });

  test('is refused when a boolean is neither true nor false', async () => {
    vi.stubEnv('FACTOMOS_SANDBOX_JSON', 'yes');
    expect(await run('start', '--port', '0')).toMatchObject({
      code: 1,
      errors: 'FACTOMOS_SANDBOX_JSON must be 1, true, 0 or false, not "yes".',
    });
  });

  test('is listed in the help of a command', async () => {
    expect((await run('start', '--help')).output).toContain('FACTOMOS_SANDBOX_ALLOW_HOST');
    expect((await run('compare', '--help')).output).not.toContain('FACTOMOS_SANDBOX_');
  });
});

test('snapshot saves the state, restore restores it, and outbox shows the emails', async () => {
  await using sandbox = await createSandbox();
  const [url, file] = [['--url', sandbox.url], join(folder, 'state.json')];
  await call(sandbox, 'sendInvoice', { invoice_id: '1001', email_to: 'a@example.org' });
  expect((await run('outbox', ...url)).output).toContain('invoice 1001  a@example.org  Votre facture');
  expect(sandbox.outbox()[0]).toMatchObject({ invoice_id: 1001, email_to: 'a@example.org' });
  expect(sandbox.state().counts.mails).toBe(sandbox.outbox().length);
  expect(await run('snapshot', file, ...url)).toMatchObject({ code: 0 });
  const { mails } = sandbox.state().counts;
  sandbox.reset();
  expect(sandbox.state().counts.mails).toBeLessThan(mails);
  expect(await run('restore', file, ...url)).toMatchObject({
    code: 0,
    output: `The sandbox has the state of ${file}.`,
  });
  expect(sandbox.state().counts.mails).toBe(mails);
  expect(await run('restore', join(folder, 'missing'), ...url)).toMatchObject({ code: 1 });
});
