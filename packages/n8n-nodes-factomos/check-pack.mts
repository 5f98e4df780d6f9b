import { analyzePackage, SOURCE_FILE_PATTERNS } from '@n8n/scan-community-package/scanner/scanner.mjs';
import { execFileSync } from 'node:child_process';
import { actions, notifications, recoveryHint } from 'factomos-core/labels/fr';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Packs the package as it would be published to npm, and checks it against the rules of n8n's reviewers. */
const root = import.meta.dirname;
const MAX_BYTES = 120_000;
const allowed =
  /^(LICENSE|README\.md|package\.json|dist\/core\.js|dist\/THIRD-PARTY-NOTICES\.txt|dist\/(nodes|credentials|icons)\/.+\.(js|json|svg))$/;

const problems: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-factomos-'));
try {
  execFileSync('pnpm', ['pack', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [archive = ''] = globSync('*.tgz', { cwd: folder });
  const { size } = statSync(join(folder, archive));
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  const unpacked = join(folder, 'package');

  if (size >= MAX_BYTES) problems.push(`the archive has ${size} bytes: the limit is ${MAX_BYTES}`);
  const files = globSync('**/*', { cwd: unpacked }).filter((file) => statSync(join(unpacked, file)).isFile());
  for (const file of files.filter((file) => !allowed.test(file)))
    problems.push(`${file} must not be in the archive`);
  for (const file of [
    'README.md',
    'LICENSE',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/icons/factomos.svg',
    'dist/icons/factomos.dark.svg',
  ]) {
    if (!files.includes(file)) problems.push(`${file} is missing from the archive`);
  }
  for (const [name, scanned] of [
    ['the sources', await analyzePackage(root, SOURCE_FILE_PATTERNS)],
    ['the archive', await analyzePackage(unpacked, ['**/*.js', 'package.json'])],
  ] as const) {
    if (!scanned.passed)
      problems.push(`n8n's scanner refuses ${name}: ${scanned.message ?? ''}\n${scanned.details ?? ''}`);
  }
  // n8n shows its nodes in English only, so French labels would be dead weight in the bundle.
  const french = [
    ...Object.values(actions).map(({ help }) => help),
    ...Object.values(notifications),
    recoveryHint(''),
  ];
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(unpacked, file), 'utf8');
    for (const text of french.filter((text) => code.includes(text) || code.includes(escaped(text))))
      problems.push(`${file} has a text of the French labels: ${text}`);
  }
  console.log(`${archive}: ${size} bytes, ${files.length} files, ${problems.length} problems`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The text as esbuild writes it, with non-ASCII characters escaped. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
