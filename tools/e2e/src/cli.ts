import { execa } from 'execa';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from '@tools/install/debian-packages';
import { installFolder } from '@tools/install/install-folder';
import { cacheFolder, root } from '@tools/repo/paths';

/**
 * `pnpm e2e [name…]`: runs the end-to-end tests on a real n8n, in a real browser and in a real VS Code. Missing programs are installed
 * first. A suite that cannot run has failed.
 */
interface Suite {
  name: string;
  title: string;
  /** Debian packages. */
  debian: string[];
}

const suites: Suite[] = [
  { name: 'documents', title: 'the commands of the documents', debian: [] },
  { name: 'sandbox', title: "the sandbox's pages in a real browser", debian: ['chromium'] },
  {
    name: 'n8n',
    title: 'the pack and the demo on a real n8n',
    debian: ['chromium', 'postgresql', 'redis-server'],
  },
  { name: 'vscode', title: 'the extension in a real VS Code', debian: ['chromium'] },
];

const selected = process.argv.slice(2);
const unknown = selected.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown suite: ${unknown.join(', ')}. Available: ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

async function runSuite({ name, debian }: Suite): Promise<void> {
  const folder = join(root, 'e2e', name);
  const report = (line: string): void => {
    console.log(`   ${line}`);
  };
  if (!existsSync(folder)) throw new Error(`${folder} does not exist.`);
  await installDebianPackages(debian, report);
  if (existsSync(join(folder, 'pnpm-lock.yaml'))) {
    console.log('   installing its dependencies (minutes the first time)');
    await installFolder(folder, report);
  }
  const json = join(root, `.results/e2e-${name}.json`);
  await execa('vitest', ['run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`], {
    cwd: folder,
    preferLocal: true,
    localDir: root,
    stdio: 'inherit',
  });
}

mkdirSync(join(root, '.results'), { recursive: true });
mkdirSync(cacheFolder, { recursive: true });
const failed: string[] = [];
for (const suite of suites.filter(({ name }) => selected.length === 0 || selected.includes(name))) {
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
