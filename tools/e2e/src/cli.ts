import { execa } from 'execa';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from '@tools/install/debian-packages';
import { installFolder } from '@tools/install/install-folder';
import { cacheFolder, root } from '@tools/repo/paths';

/**
 * `pnpm e2e [name…]`: runs the end-to-end tests on a real n8n, in a real browser and in a real VS Code. Missing programs are installed
 * first. A suite that cannot run has failed. `pnpm e2e n8n:queue` runs the files of a suite whose path has `queue`.
 */
interface Suite {
  name: string;
  title: string;
  /** Debian packages. */
  debian: string[];
  /**
   * The packages that a part of the suite needs, by its filter.
   *
   * @default all of the suite
   */
  partDebian?: Readonly<Record<string, string[]>>;
}

const suites: Suite[] = [
  { name: 'documents', title: 'the commands of the documents', debian: [] },
  { name: 'sandbox', title: "the sandbox's pages in a real browser", debian: ['chromium'] },
  {
    name: 'n8n',
    title: 'the pack and the demo on a real n8n',
    debian: ['chromium', 'postgresql', 'redis-server'],
    partDebian: { queue: ['postgresql', 'redis-server'], chaos: ['postgresql', 'redis-server'] },
  },
  { name: 'vscode', title: 'the extension in a real VS Code', debian: ['chromium'] },
];

const selected = process.argv.slice(2).map((argument) => {
  const [name = '', ...files] = argument.split(':');
  return { name, files };
});
const unknown = selected.filter(({ name }) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown suite: ${unknown.map(({ name }) => name).join(', ')}. Available: ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

async function runSuite({ name, debian, partDebian = {} }: Suite): Promise<void> {
  const folder = join(root, 'e2e', name);
  const report = (line: string): void => {
    console.log(`   ${line}`);
  };
  if (!existsSync(folder)) throw new Error(`${folder} does not exist.`);
  const files = selected.filter((suite) => suite.name === name).flatMap((suite) => suite.files);
  const needed = files.length === 0 ? debian : files.flatMap((file) => partDebian[file] ?? debian);
  await installDebianPackages([...new Set(needed)], report);
  if (existsSync(join(folder, 'pnpm-lock.yaml'))) {
    console.log('   installing its dependencies (minutes the first time)');
    await installFolder(folder, report);
  }
  const json = join(root, `.results/e2e-${name}.json`);
  await execa(
    'vitest',
    ['run', ...files, '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`],
    { cwd: folder, preferLocal: true, localDir: root, stdio: 'inherit' },
  );
}

mkdirSync(join(root, '.results'), { recursive: true });
mkdirSync(cacheFolder, { recursive: true });
const failed: string[] = [];
const isSelected = ({ name }: Suite): boolean =>
  selected.length === 0 || selected.some((suite) => suite.name === name);
for (const suite of suites.filter(isSelected)) {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  rmSync(join(root, `.results/e2e-${suite.name}.json`), { force: true });
  console.log(`\n== e2e ${suite.name}: ${suite.title}`);
  try {
    await runSuite(suite);
    console.log(`== e2e ${suite.name}: ok (${seconds()} s)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`== e2e ${suite.name}: FAILED (${seconds()} s; alone: pnpm e2e ${suite.name})`);
    failed.push(suite.name);
  }
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
