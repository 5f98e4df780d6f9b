import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askHidden, askYes } from '../../src/cli/ask.ts';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { run } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factomos-compare-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const compare = (...args: string[]) => run('compare', ...args);

describe('compare', () => {
  test('announces its calls, and writes a report', async () => {
    await using sandbox = await createSandbox();
    vi.stubEnv('FACTOMOS_TOKEN', sandbox.token);
    vi.stubEnv('FACTOMOS_SECRET', sandbox.secret);
    const out = join(folder, 'report.md');
    const first = await compare('--url', sandbox.url, '--yes', '--out', out);
    expect(first).toMatchObject({ code: 0, errors: '' });
    expect(first.output).toContain(
      'At most 12 reads, which count towards the calls of the day, and no write:',
    );
    expect(first.output).toContain('Contradicted: 0');
    expect(first.output).toContain('page-index: rows, from 0');
    expect(readFileSync(out, 'utf8')).toContain('| `page-index` | confirmed | rows, from 0 |');
    const again = await compare('--url', sandbox.url, '--yes', '--out', out);
    expect(again).toMatchObject({
      code: 1,
      errors: `${out} already exists. Choose another file with --out.`,
    });
    expect(again.output, 'this is reported before any call').toBe('');
    const lost = await compare('--url', sandbox.url, '--yes', '--out', join(folder, 'missing', 'report.md'));
    expect(lost).toMatchObject({ code: 1, output: '' });
    expect(lost.errors).toContain('cannot be written');
    expect(sandbox.journal.count()).toBe(11);
  });

  test.each([
    ['a secret of another length', 'sandbox_token_0001', 'short', 'secret is not valid.'],
    ['neither token nor secret', '  ', '  ', 'token'],
  ])('sends nothing with %s, and reports it', async (_, token, secret, says) => {
    await using sandbox = await createSandbox();
    vi.stubEnv('FACTOMOS_TOKEN', token);
    vi.stubEnv('FACTOMOS_SECRET', secret);
    const { code, errors } = await compare('--url', sandbox.url, '--yes', '--out', join(folder, 'report.md'));
    expect(code).toBe(1);
    expect(errors).toMatch(/^Nothing was sent: /);
    expect(errors).toContain(says);
    expect(sandbox.journal.count()).toBe(0);
  });

  test.each([
    ['no URL', 'factomos', 'Nothing was sent: baseUrl must be a URL'],
    ['an insecure URL', 'http://example.com', 'Nothing was sent: baseUrl must start with https://'],
    ['an address where nothing listens', 'http://127.0.0.1:1', 'No report was written. listEmailTemplates'],
  ])('reports what is wrong with %s, and writes no report', async (_, url, says) => {
    vi.stubEnv('FACTOMOS_TOKEN', 'sandbox_token_0001');
    vi.stubEnv('FACTOMOS_SECRET', 'sandbox-secret-1');
    const out = join(folder, 'report.md');
    const { code, errors } = await compare('--url', url, '--yes', '--out', out);
    expect(code).toBe(1);
    expect(errors).toContain(says);
    expect(existsSync(out)).toBe(false);
  });

  test('reports that the token is wrong, and writes no report', async () => {
    await using sandbox = await createSandbox();
    vi.stubEnv('FACTOMOS_TOKEN', 'not-this-token');
    vi.stubEnv('FACTOMOS_SECRET', sandbox.secret);
    const out = join(folder, 'report.md');
    const { code, errors } = await compare('--url', sandbox.url, '--yes', '--out', out);
    expect(code).toBe(1);
    expect(errors).toContain('No report was written.');
    expect(errors).toContain('Check the API token');
    expect(existsSync(out)).toBe(false);
  });

  test.each([
    [
      'no answer can be decrypted',
      1,
      (sandbox: Sandbox) => (sandbox.quirks.set({ answerSeal: 'other' }), sandbox),
    ],
    [
      'all answers are HTML pages',
      5,
      (sandbox: Sandbox) => (sandbox.quirks.set({ answerForm: 'page' }), sandbox),
    ],
    ['no calls are left', 4, (sandbox: Sandbox) => (sandbox.quota.setDailyLimit(3), sandbox)],
  ])('reports its findings, and fails, when %s', async (_, calls, prepare) => {
    await using sandbox = prepare(await createSandbox());
    vi.stubEnv('FACTOMOS_TOKEN', sandbox.token);
    vi.stubEnv('FACTOMOS_SECRET', sandbox.secret);
    const out = join(folder, 'report.md');
    const { code, output } = await compare('--url', sandbox.url, '--yes', '--out', out);
    expect(code).toBe(1);
    expect(output).toContain(`Calls used: ${calls}.`);
    expect(output).toContain('Not everything could be read. ');
    expect(existsSync(out)).toBe(true);
  });

  test.each([
    ['--yes without an environment', ['--yes'], '--yes needs FACTOMOS_TOKEN and FACTOMOS_SECRET'],
    ['no terminal to ask in', [], 'There is no terminal to ask in.'],
    ['a secret among the arguments', ['--secret', 'x'], "Unknown option '--secret'"],
  ])('sends nothing with %s', async (_, args, says) => {
    await using sandbox = await createSandbox();
    vi.stubEnv('FACTOMOS_TOKEN', '');
    vi.stubEnv('FACTOMOS_SECRET', '');
    const { code, errors } = await compare('--url', sandbox.url, ...args);
    expect(code).toBeGreaterThan(0);
    expect(errors).toContain(says);
    expect(sandbox.journal.count()).toBe(0);
  });
});

describe('a question', () => {
  function terminal(): { input: PassThrough & { isTTY?: boolean }; output: PassThrough } {
    const input: PassThrough & { isTTY?: boolean; setRawMode?: () => void } = new PassThrough();
    input.isTTY = true;
    input.setRawMode = () => undefined;
    return { input, output: new PassThrough() };
  }

  test('for a secret does not show what is typed', async () => {
    const at = terminal();
    const asked = askHidden('Secret: ', at);
    at.input.write('  my-secret-16byte\r');
    expect(await asked).toBe('my-secret-16byte');
    at.output.end();
    expect(await text(at.output)).toBe('Secret: \n');
  });

  test.each([
    ['y', true],
    ['Yes', true],
    ['', false],
    ['no', false],
    ['yours', false],
  ])('that is answered with "%s" is %s', async (typed, expected) => {
    const at = terminal();
    const asked = askYes('Continue?', at);
    at.input.write(`${typed}\r`);
    expect(await asked).toBe(expected);
  });

  test('that is not answered is cancelled', async () => {
    const at = terminal();
    const asked = askHidden('Secret: ', at);
    at.input.end();
    await expect(asked).rejects.toThrow('Cancelled. Nothing was sent.');
  });
});
