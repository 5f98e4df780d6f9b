import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lastLines } from '../src/last-lines.ts';
import { troubleIn } from '../src/known-errors.ts';

it.each([
  ['Failed to fetch …: error sending request: client error (Connect): dns error', /check the network/],
  ['[WARN] GET … error (ECONNREFUSED)', /check the network/],
  ['client error (Connect): invalid peer certificate: UnknownIssuer', /certificate/],
  ['ENOSPC: no space left on device, write', /disk is full/],
  ['io error: No space left on device (os error 28)', /disk is full/],
  ["EACCES: permission denied, mkdir '/here'", /cannot be written/],
  ["ENOENT: no such file or directory, mkdir '/read/only'", /cannot be written/],
  ["n8n's port 5678 is already in use. Do you have another instance of n8n running already?", /took a port/],
  ['gyp ERR! find Python', /python3, make and a C\+\+ compiler/],
])('knows what to do about %s', (text, sentence) => {
  expect(troubleIn(text)).toMatch(sentence);
});

it('claims to know nothing of what it does not know', () => {
  expect(troubleIn('TypeError: undefined is not a function')).toBeUndefined();
});

it('shows the end of a log without the passwords in its addresses, and without a stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const log = join(folder, 'log');
  writeFileSync(
    log,
    'first\nGET https://made-up:pass-word@registry.example/n8n error\nProxy http://made-up@[::1]:9/\n',
  );
  expect(lastLines(log, 2)).toBe('GET https://…@registry.example/n8n error\nProxy http://…@[::1]:9/');
  expect(lastLines(join(folder, 'none'))).toBe('(nothing)');
  rmSync(folder, { recursive: true });
});
