import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOTICES, readNotices, writeNotices } from '../src/notices/notices.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, 'node_modules', name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return `node_modules/${name}/lib/index.js`;
}
const manifest = (name: string): string => JSON.stringify({ name, version: '1.2.3', license: 'MIT' });

test('contains the licence of each bundled package once, also of a scoped one', () => {
  const inputs = [
    'src/index.ts',
    install('plain', { 'package.json': manifest('plain'), LICENSE: 'Copyright Plain' }),
    install('plain', { 'lib/other.js': '' }),
    install('@scope/name', { 'package.json': manifest('@scope/name'), 'license.md': 'Copyright Scope' }),
  ];
  writeNotices(inputs, folder, folder);
  expect(readNotices(folder)).toEqual([
    { name: '@scope/name', version: '1.2.3', license: 'MIT' },
    { name: 'plain', version: '1.2.3', license: 'MIT' },
  ]);
  const text = readFileSync(join(folder, NOTICES), 'utf8');
  expect(text.match(/Copyright Plain/g)).toHaveLength(1);
  expect(text).toContain('Copyright Scope');
});

test('refuses to bundle a package without a licence file', () => {
  const input = install('bare', { 'package.json': manifest('bare') });
  expect(() => {
    writeNotices([input], folder, folder);
  }).toThrow('bare 1.2.3 has no licence file');
});

test('writes no notices where nothing is bundled', () => {
  writeNotices(['src/index.ts'], folder, folder);
  expect(readNotices(folder)).toEqual([]);
});
