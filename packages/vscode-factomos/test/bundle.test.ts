import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createSandbox, type Sandbox } from 'factomos-sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../bundle.ts';

const run = promisify(execFile);
const out = mkdtempSync(join(tmpdir(), 'factomos-bundle-'));
const script = join(import.meta.dirname, 'scripts/call.cjs');
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
  it('calls Factomos under Node', async () => {
    expect(await callWith(process.execPath)).toBe('Élan & Œuvre');
  });

  it('never needs aes-256-cfb8, which desktop VS Code does not have', async () => {
    expect(await callWith(process.execPath, 'hide-cfb8')).toBe('Élan & Œuvre');
  });

  it('calls Factomos under Bun, whose BoringSSL is that of desktop VS Code', async () => {
    const bun = join(dirname(createRequire(import.meta.url).resolve('bun/package.json')), 'bin/bun.exe');
    expect(await callWith(bun)).toBe('Élan & Œuvre');
  });
});

describe('the bundle', () => {
  it('loads under 150 kB when it activates, and not much more when it is used', () => {
    expect(statSync(join(out, 'extension.js')).size).toBeLessThan(150_000);
    expect(statSync(join(out, 'core.js')).size).toBeLessThan(70_000);
    expect(statSync(join(out, 'jsonc.js')).size).toBeLessThan(20_000);
  });

  it('requires only VS Code, Node and its own other files', () => {
    const needed = ['extension.js', 'core.js', 'jsonc.js'].flatMap((file) => [
      // A UMD module calls `require` by another name: any call with a relative path counts.
      ...readFileSync(join(out, file), 'utf8').matchAll(/\b(?:require\("|\w+\("(?=\.\.?\/))([^"]+)"\)/g),
    ]);
    const names = [...new Set(needed.map(([, name]) => name ?? ''))].filter(
      (name) => !name.startsWith('node:'),
    );
    expect(names.sort()).toEqual(['./core.js', './jsonc.js', 'vscode']);
  });

  it('looks up the global fetch when it calls, so that VS Code’s proxy settings apply', () => {
    const text = readFileSync(join(out, 'core.js'), 'utf8');
    expect(text).not.toMatch(/\bundici\b/);
    expect(text).toMatch(/globalThis\.fetch\(|[^.\w]fetch\(/);
  });
});
