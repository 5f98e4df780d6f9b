import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '@tools/repo/paths';
import { identityChanges, readIdentity } from '../identity/apply-identity.ts';
import { placeholderFields } from '../identity/identity.ts';
import { runCommand } from './command.ts';
import { packExtension, packForNpm } from './pack.ts';
import { PACKAGES } from './packages.ts';
import { hasUnreleasedChanges, versionOf, versionProblems } from './versions.ts';

/**
 * `pnpm release` refuses to continue when a package is not ready, then builds, packs and checks. The
 * workflows publish the files that it writes to .results/release. With `--dry-run` it also works before an
 * owner is filled in, and lists what is missing for a release.
 */
const unknown = process.argv.slice(2).find((argument) => argument !== '--dry-run');
if (unknown !== undefined) {
  console.error(`${unknown} is not an option. There is one: --dry-run.`);
  process.exit(2);
}
const dryRun = process.argv.includes('--dry-run');
const started = performance.now();
const identity = readIdentity(root);
const version = versionOf(root, 'packages/core');

const problems = [
  ...versionProblems(root),
  ...[...identityChanges(root).keys()].map(
    (path) => `${path} differs from identity.json. Run pnpm identity.`,
  ),
];
const waiting = placeholderFields(identity).map(
  (field) => `identity.json has a placeholder: fill in ${field}.`,
);
if (hasUnreleasedChanges(root))
  waiting.push(
    'CHANGELOG.md has unreleased changes: move them under the version, and raise it in every package.',
  );
if (!dryRun && problems.length + waiting.length > 0) {
  for (const problem of [...problems, ...waiting]) console.error(problem);
  console.error('Nothing was built. See docs/releasing.md.');
  process.exit(1);
}

const results = join(root, '.results/release');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
cpSync(join(root, 'tools/release/health.mjs'), join(results, 'health.mjs'));
runCommand('pnpm', ['build'], root);
for (const published of PACKAGES) {
  const packed =
    published.registry === 'npm'
      ? packForNpm(root, results, published, identity)
      : packExtension(root, results, published);
  problems.push(...packed.problems.map((problem) => `${published.name}: ${problem}`));
  const size = `${(packed.bytes / 1000).toFixed(0)} kB`;
  console.log(
    `to ${published.registry}: ${published.name} ${version}, ${size}, ${relative(root, packed.file)}`,
  );
}
runCommand('pnpm', ['-r', '--if-present', 'run', 'check:pack'], root);

for (const sentence of waiting) console.log(`before a release: ${sentence}`);
for (const problem of problems) console.error(problem);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`${problems.length} problems, ${waiting.length} things to do before a release, ${seconds} s`);
process.exitCode = problems.length > 0 ? 1 : 0;
