import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastLines } from '../src/last-lines.ts';
import { adviceFor } from '../src/known-errors.ts';

test.each([
  ['Failed to fetch …: error sending request: client error (Connect): dns error', /check the network/],
  ['[WARN] GET … error (ECONNREFUSED)', /check the network/],
  ['client error (Connect): invalid peer certificate: UnknownIssuer', /certificate/],
  ['ENOSPC: no space left on device, write', /disk is full/],
  ['io error: No space left on device (os error 28)', /disk is full/],
  ["EACCES: permission denied, mkdir '/here'", /not writable/],
  ["ENOENT: no such file or directory, mkdir '/read/only'", /not writable/],
  [
    "n8n's port 5678 is already in use. Do you have another instance of n8n running already?",
    /port was taken/,
  ],
  ['gyp ERR! find Python', /python3, make and a C\+\+ compiler/],
])('says what to do about %s', (text, advice) => {
  expect(adviceFor(text)).toMatch(advice);
});

test('gives no advice for an unknown error', () => {
  expect(adviceFor('TypeError: undefined is not a function')).toBeUndefined();
});

test('shows the end of a log without passwords and stack traces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const log = join(folder, 'log');
  writeFileSync(
    log,
    'first\nGET https://made-up:pass-word@registry.example/n8n error\nProxy http://made-up@[::1]:9/\n',
  );
  expect(lastLines(log, 2)).toBe('GET https://…@registry.example/n8n error\nProxy http://…@[::1]:9/');
  expect(lastLines(join(folder, 'none'))).toBe('(empty)');
  rmSync(folder, { recursive: true });
});
