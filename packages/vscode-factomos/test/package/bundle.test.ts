import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { bundleSizes } from '@tools/release/bundle-sizes';
import { createSandbox, type Sandbox } from 'factomos-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../bundle.ts';

const run = promisify(execFile);
const out = mkdtempSync(join(tmpdir(), 'factomos-bundle-'));
const script = join(import.meta.dirname, '../scripts/call.cjs');
let sandbox: Sandbox;

beforeAll(async () => {
  expect(await bundle(out)).toEqual([]);
  sandbox = await createSandbox();
});

afterAll(async () => {
  await sandbox.close();
  rmSync(out, { recursive: true, force: true });
});

async function callWith(program: string, ...more: string[]): Promise<string> {
  const { stdout } = await run(program, [
    script,
    join(out, 'core.js'),
    sandbox.url,
    sandbox.token,
    sandbox.secret,
    ...more,
  ]);
  return stdout.trim();
}

describe('the bundled client', () => {
  test('calls Factomos under Node', async () => {
    expect(await callWith(process.execPath)).toBe('Élan & Œuvre');
  });

  test('does not need aes-256-cfb8, which desktop VS Code does not have', async () => {
    expect(await callWith(process.execPath, 'hide-cfb8')).toBe('Élan & Œuvre');
  });

  test('calls Factomos under Bun, which uses BoringSSL like desktop VS Code', async () => {
    const bun = join(dirname(createRequire(import.meta.url).resolve('bun/package.json')), 'bin/bun.exe');
    expect(await callWith(bun)).toBe('Élan & Œuvre');
  });
});

describe('the bundle', () => {
  test('loads less than 130 kB on activation, and little more when it is used', () => {
    const { activation, all, later } = bundleSizes(out);
    expect(activation).toBeLessThan(130_000);
    expect(all).toBeLessThan(360_000);
    for (const [file, size] of later) expect(size, file).toBeLessThan(60_000);
  });

  test('requires only VS Code, Node and its own other files', () => {
    const needed = readdirSync(out).flatMap((file) => [
      // A UMD module may call `require` under another name, so any call with a relative path counts.
      ...readFileSync(join(out, file), 'utf8').matchAll(/\b(?:require\("|\w+\("(?=\.\.?\/))([^"]+)"\)/g),
    ]);
    const names = [...new Set(needed.map(([, name]) => name ?? ''))].filter(
      (name) => !name.startsWith('node:'),
    );
    const own = readdirSync(out).map((file) => `./${file}`);
    expect(names.filter((name) => !own.includes(name))).toEqual(['vscode']);
  });

  test('uses the global fetch at the time of a call, so that VS Code’s proxy settings apply', () => {
    const text = readFileSync(join(out, 'core.js'), 'utf8');
    expect(text).not.toMatch(/\bundici\b/);
    expect(text).toMatch(/globalThis\.fetch\(|[^.\w]fetch\(/);
  });
});
