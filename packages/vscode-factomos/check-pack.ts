import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSizes } from '@tools/release/bundle-sizes';

/** Packs the extension as for publishing, and checks the content of the archive. */
const MAX_BYTES = 1_500_000;
const file = join(import.meta.dirname, 'dist/check.vsix');
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');

const output = execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], {
  cwd: import.meta.dirname,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
});
const problems = output
  .split('\n')
  .filter((line) => /warning|error/i.test(line))
  .map((line) => `vsce: ${line.trim()}`);

/** The file names in a zip's central directory. */
function namesIn(zip: Buffer): string[] {
  const names: string[] = [];
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 46)) {
    const length = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + length));
  }
  return names;
}

const zip = readFileSync(file);
rmSync(file);
const allowed =
  /^(\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(package\.json|package\.nls(\.fr)?\.json|readme\.md|changelog\.md|LICENSE\.txt|dist\/[\w-]+\.js|dist\/THIRD-PARTY-NOTICES\.txt|l10n\/bundle\.l10n\.fr\.json|schemas\/[\w.-]+\.json|images\/(icon\.png|activity\.svg|walkthrough\/[\w-]+\.svg|screenshots\/[\w-]+\.png)))$/i;
const names = namesIn(zip);
problems.push(
  ...names.filter((name) => !allowed.test(name)).map((name) => `does not belong in the package: ${name}`),
);
for (const needed of [
  'extension/dist/extension.js',
  'extension/dist/core.js',
  'extension/dist/jsonc.js',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/l10n/bundle.l10n.fr.json',
  'extension/images/icon.png',
]) {
  if (!names.includes(needed)) problems.push(`missing from the package: ${needed}`);
}
if (zip.length > MAX_BYTES) problems.push(`the package has ${zip.length} bytes, more than ${MAX_BYTES}`);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const { all } = bundleSizes(join(import.meta.dirname, 'dist'));
console.log(`vscode-factomos: ${names.length} files, ${kB(zip.length)}; bundle of one language ${kB(all)}`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
