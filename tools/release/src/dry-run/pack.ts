import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, isObject, textAt } from '@tools/json';
import type { Identity } from '../identity/identity.ts';
import { type BundledPackage, readNotices } from '../notices/notices.ts';
import { runCommand } from './command.ts';
import { packedProblems } from './packed-problems.ts';
import type { PublishedPackage } from './packages.ts';
import { billOfMaterials } from './sbom.ts';
import { versionOf } from './versions.ts';

const MAX_INSTALL_SECONDS = 10;
const MAX_INSTALLED_BYTES = 15_000_000;

export interface Packed {
  file: string;
  bytes: number;
  problems: string[];
}

/** Packs what is published to npm as `results/NAME.tgz`, with its bill of materials, and installs it as users do. */
export function packForNpm(
  root: string,
  results: string,
  { name, folder }: PublishedPackage,
  identity: Identity,
): Packed {
  const work = mkdtempSync(join(tmpdir(), 'factomos-release-'));
  try {
    const file = join(results, `${name}.tgz`);
    runCommand('pnpm', ['pack', '--out', file], join(root, folder));
    runCommand('tar', ['-xzf', file, '-C', work], root);
    const unpacked = join(work, 'package');
    const manifest: unknown = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    const problems = packedProblems(unpacked, manifest, identity);
    const parts = readNotices(join(unpacked, 'dist'));
    if (isObject(at(manifest, 'dependencies'))) parts.push(...installed(file, name, work, problems));
    writeFileSync(
      join(results, `${name}.cdx.json`),
      billOfMaterials(name, textAt(manifest, 'version'), parts),
    );
    return { file, bytes: statSync(file).size, problems };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns the dependencies that npm installs with a package */
function installed(file: string, name: string, work: string, problems: string[]): BundledPackage[] {
  const prefix = join(work, 'installed');
  const started = performance.now();
  runCommand('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', file], work);
  const seconds = (performance.now() - started) / 1000;
  const modules = join(prefix, 'node_modules');
  const files = globSync('**/*', { cwd: modules }).map((path) => statSync(join(modules, path)));
  const bytes = files.reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  console.log(`${name}: installs in ${seconds.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`);
  if (seconds > MAX_INSTALL_SECONDS) problems.push(`installing takes more than ${MAX_INSTALL_SECONDS} s`);
  if (bytes > MAX_INSTALLED_BYTES) problems.push(`installed, it has more than ${MAX_INSTALLED_BYTES} bytes`);
  return globSync(['*/package.json', '@*/*/package.json'], { cwd: modules }).flatMap((path) => {
    const manifest: unknown = JSON.parse(readFileSync(join(modules, path), 'utf8'));
    const found = textAt(manifest, 'name');
    if (found === name) return [];
    return [{ name: found, version: textAt(manifest, 'version'), license: textAt(manifest, 'license') }];
  });
}

/** Packages the extension with plain `vsce package --no-dependencies`. A warning is a problem. */
export function packExtension(root: string, results: string, { name, folder }: PublishedPackage): Packed {
  const version = versionOf(root, folder);
  const output = runCommand('pnpm', ['exec', 'vsce', 'package', '--no-dependencies'], join(root, folder));
  const made = join(root, folder, `${name}-${version}.vsix`);
  const file = join(results, `${name}.vsix`);
  cpSync(made, file);
  rmSync(made);
  const problems = output.split('\n').filter((line) => /^\s*(WARNING|ERROR)\b/.test(line));
  const parts = readNotices(join(root, folder, 'dist'));
  writeFileSync(join(results, `${name}.cdx.json`), billOfMaterials(name, version, parts));
  return { file, bytes: statSync(file).size, problems };
}
