import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { hasSqlite, requireSqlite } from '../../src/node-version.ts';
import { parseSeed } from '../../src/seed/seed.ts';
import { call } from '../call.ts';
import { type CommandResult, run } from './run.ts';

let sandbox: Sandbox;
let folder = '';
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.reset();
  folder = mkdtempSync(join(tmpdir(), 'factomos-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const there = (...args: string[]): Promise<CommandResult> => run(...args, '--url', sandbox.url);

describe('commands for a running sandbox', () => {
  test('status, quota, quirks and clock', async () => {
    expect((await there('status')).output).toContain('"dailyLimit": 500');
    expect((await there('quota', 'off')).output).toContain('No limit.');
    expect((await there('quirk', 'editOmitted=clear')).output).toContain('editOmitted=clear');
    expect((await there('clock', 'freeze', '2026-03-31')).output).toBe(
      '2026-03-31T12:00:00.000Z (2026-03-31 in Paris), frozen',
    );
    expect((await there('clock', 'advance', '1d')).output).toContain('2026-04-01');
    expect((await there('reset')).code).toBe(0);
    expect(sandbox.quota.dailyLimit).toBe(500);
  });

  test('faults', async () => {
    expect((await there('fault')).output).toBe('No faults.');
    const added = await there('fault', 'status:503:after,delay:1', '--action', 'getClient', '--times', '2');
    expect(added.output).toMatch(
      /status:503:after {2}getClient {2}2 more\n\d+ {2}delay:1 {2}getClient {2}2 more$/,
    );
    const unknown = await there('fault', 'reset-after', '--action', 'createInvoices');
    expect(unknown.errors).toMatch(/^There is no action createInvoices/);
    expect(sandbox.faults.list()).toHaveLength(2);
    expect((await there('fault', 'clear')).output).toBe('No faults.');
  });

  test.each([
    [['quota', 'many'], 'The quota must be a number of calls per day, or off, not "many".'],
    [['quirk', 'editOmitted'], 'A quirk must be NAME=VALUE, not "editOmitted".'],
    [['replay'], 'Give the id of a delivery.'],
    [['replay', 'last'], 'The id of the delivery must be a whole number, not "last".'],
    [['fault', 'reset-after', '--every', 'third'], '--every must be a whole number, not "third".'],
    [['fault', 'reset-after', '--times', 'twice'], '--times must be a whole number, not "twice".'],
    [['fault', 'reset-after', '--chance', 'some'], '--chance must be a number such as 0.1, not "some".'],
    [['journal', '--limit', 'all'], '--limit must be a whole number, not "all".'],
    [['trigger', 'create_invoice', '--id', 'F1'], '--id must be a whole number, not "F1".'],
    [['quirk', 'editOmitted=clear=keep'], 'A quirk must be NAME=VALUE, not "editOmitted=clear=keep".'],
    [
      ['start', '--port', '0', '--quota', 'many'],
      '--quota must be a number of calls per day, or off, not "many".',
    ],
    [['start', '--port', '0', '--quirk', 'x'], '--quirk must be NAME=VALUE, not "x".'],
  ])('%j is refused with a message that names the argument', async (words, message) => {
    const { code, errors } = words[0] === 'start' ? await run(...words) : await there(...words);
    expect(errors).toBe(message);
    expect(code).toBe(1);
  });

  test('notifications', async () => {
    expect((await there('trigger')).output.split('\n')).toHaveLength(31);
    expect((await there('trigger', 'create_design')).output).toContain('is being sent to no receiver');
    sandbox.webhooks.register('http://127.0.0.1:9/x');
    expect((await there('trigger', 'update_stock', '--id', '22')).output).toBe(
      'update_stock of 22 is being sent to 1 receiver.',
    );
    await sandbox.webhooks.settled();
    const id = String(sandbox.webhooks.deliveries()[0]?.id);
    expect((await there('replay', id)).output).toContain('is being sent to http://127.0.0.1:9/x.');
  });

  test('the journal', async () => {
    await call(sandbox, 'getClient', { client_ids: '19' });
    const { output } = await there('journal');
    expect(output).toContain('getClient  -8  {"action":"getClient","client_ids":"19"}');
    expect(output).toContain('client_ids is unknown to getClient: did you mean client_id?');
    expect((await there('journal', 'nothing like this')).output).toBe('No calls.');
  });
});

describe('error messages', () => {
  test.each<[string[], number, RegExp]>([
    [['dance'], 2, /^There is no command dance\./],
    [['start', '--port', '70000'], 1, /^--port must be a number from 0 to 65535, not "70000"\.$/],
    [['start', '--quota', 'many'], 1, /^--quota must be a number of calls per day, or off/],
    [['start', '--quirk', 'emptyPrice'], 1, /^--quirk must be NAME=VALUE/],
    [['start', '--quirk', 'x=y'], 1, /^There is no quirk x\./],
    [['start', '--clock', 'soon', '--port', '0'], 1, /^"soon" is not a valid instant/],
    [['start', '--webhook', 'ftp://x', '--port', '0'], 1, /^The webhook must be an http or https URL\.$/],
    [
      ['start', '--seed', '/does/not/exist.json'],
      1,
      /^\/does\/not\/exist\.json cannot be read as a seed: ENOENT/,
    ],
    [['start', '--db', '/does/not/exist.db', '--port', '0'], 1, /^\/does\/not\/exist\.db cannot be opened/],
    [
      ['start', '--host', '203.0.113.9', '--port', '0'],
      1,
      /^This machine has no address 203\.0\.113\.9\. Use one of its own/,
    ],
    [['start', '--ports', '1'], 2, /Unknown option '--ports'/],
    [['reset', '--url', 'http://127.0.0.1:1'], 1, /^No sandbox answers at http:\/\/127\.0\.0\.1:1\./],
    [['trigger', 'dance'], 1, /^There is no notification dance\. There are create_invoice, /],
    [['fault', 'dance'], 1, /^There is no fault dance\. There are status, /],
    ...['db', 'host', 'port', 'seed', 'webhook', 'clock', 'quota', 'quirk', 'allow-host'].flatMap(
      (option): [string[], number, RegExp][] =>
        ['', ' \t'].map((value) => [
          ['start', `--${option}`, value],
          2,
          new RegExp(`^--${option} has an empty value\\. Give it a value, or leave it out\\.`),
        ]),
    ),
    [['start', '--quirk', 'emptyPrice=zero', '--quirk', ''], 2, /^--quirk has an empty value\./],
    [['reset', '--url', ''], 2, /^--url has an empty value\./],
    [['fault', 'reset-after', '--action', ''], 2, /^--action has an empty value\./],
    [['journal', ' '], 2, /^journal has an empty argument\./],
    [['init', ''], 2, /^init has an empty argument\./],
    [['start', '4290'], 2, /^start does not take 4290\.\n/],
    [['clock', 'freeze', 'now', 'please'], 2, /^clock does not take please\.\n/],
  ])('%j', async (args, code, complaint) => {
    const ran = await run(...args);
    expect(ran.errors).toMatch(complaint);
    expect(ran.code).toBe(code);
  });

  test('a port in use', async () => {
    const { port } = new URL(sandbox.url);
    expect((await run('start', '--port', port)).errors).toMatch(/^Port \d+ is in use\./);
  });

  test('an invalid seed is refused with the place of the error', async () => {
    const file = join(folder, 'seed.json');
    writeFileSync(
      file,
      '{"companies":[{"name":"X","invoices":[{"client_id":1,"lines":[{"service_id":1,"quantity":"1,5"}]}]}]}',
    );
    expect((await run('start', '--port', '0', '--seed', file)).errors).toBe(
      'The seed is not valid at companies.0.invoices.0.lines.0.quantity: must be a number such as 12.5.',
    );
    writeFileSync(file, '{"companies":[{"name":"X","invoices":[{"client_id":1,"lines":[]}]}]}');
    expect((await run('start', '--port', '0', '--seed', file)).errors).toBe(
      'The seed has a document for the unknown client 1.',
    );
    writeFileSync(file, '{"companies":[{"name":"X"}]}');
    expect((await run('start', '--port', '0', '--seed', file)).errors).toContain(
      'there is no token to call with',
    );
  });

  test('a Node.js that is too old', () => {
    expect([hasSqlite('20.20.2'), hasSqlite('22.12.0'), hasSqlite('22.13.0'), hasSqlite('24.1.0')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(() => {
      requireSqlite('20.20.2');
    }).toThrow('needs Node 22.13 or newer; this is Node 20.20.2');
  });
});

describe('stored text cannot control the terminal', () => {
  // An escape sequence of ASCII and of Latin-1, a line break, and a mark that changes the direction of text.
  const hostile = 'a\u001b]0;title\u0007\u009b2J\nb\u202ec\u007f';
  const escaped = String.raw`a\u001b]0;title\u0007\u009b2J\u000ab\u202ec\u007f`;

  test('in the journal', async () => {
    await call(sandbox, hostile.replace('&', ''), { line_qty: [hostile], [hostile]: hostile });
    const { output } = await there('journal');
    expect(output).toContain(escaped);
    expect(output).not.toMatch(/[^\P{C}\n]/u);
  });

  test('in names of applications, addresses of receivers, and messages', async () => {
    const app = { token: 'hostile_token_0001', secret: '0123456789abcdef', name: hostile };
    await using own = await createSandbox({ seed: { companies: [{ name: 'X', apps: [app] }] } });
    await call(own, 'getClient', { client_id: '1' });
    for (const command of [['quota'], ['status'], ['journal']]) {
      const { output } = await run(...command, '--url', own.url);
      expect(output).not.toMatch(/[^\P{C}\n]/u);
    }
    expect((await run('quota', '--url', own.url)).output).toContain(escaped);
    expect((await run('trigger', hostile)).errors).toContain(`There is no notification ${escaped}.`);
    expect((await run(hostile)).errors).toContain(`There is no command ${escaped}.`);
  });

  test('in the answer of a server that is not a sandbox', async () => {
    const server = createServer((_request, response) => response.end(hostile));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { errors } = await run('status', '--url', `http://127.0.0.1:${port ?? 0}`);
    expect(errors).toContain(escaped);
    expect(errors).not.toMatch(/[^\P{C}\n]/u);
    server.close();
  });
});

test('an empty file or host is refused by createSandbox, too', async () => {
  for (const options of [{ file: '' }, { file: ' ' }, { host: '' }])
    await expect(createSandbox(options)).rejects.toMatchObject({ code: 'option-invalid' });
});

test('init writes an example that can be started, and overwrites nothing', async () => {
  const file = join(folder, 'seed.json');
  expect((await run('init', file)).code).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect((await run('init', file)).errors).toBe(`${file} already exists. Choose another file.`);
  await using own = await createSandbox({ seed: parseSeed(JSON.parse(readFileSync(file, 'utf8'))) });
  const late = await call(own, 'listInvoice', { invoice_status: 'later' });
  expect(late).toMatchObject({
    pagination: { total_invoices: 1 },
    invoices: [{ client_company_name: 'Café de l’Été' }],
  });
});

test('help lists every command', async () => {
  const { output, code } = await run('help');
  expect(code).toBe(0);
  for (const name of [
    'start',
    'init',
    'reset',
    'trigger TYPE',
    'fault',
    'clock',
    'quirk',
    'quota',
    'journal',
  ]) {
    expect(output).toContain(`factomos-sandbox ${name}`);
  }
  expect((await run('reset', '--help')).output).toContain('Resets a running sandbox');
});
