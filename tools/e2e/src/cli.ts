import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from '@tools/install/debian-packages';
import { installFolder } from '@tools/install/install-folder';
import { cacheFolder, root } from '@tools/repo/paths';

/**
 * `pnpm e2e [name…]`: the tests on the real n8n, in a real browser and in a real VS Code. What they need is installed when it is
 * missing. A suite that could not run has failed.
 */
interface Suite {
  name: string;
  what: string;
  /** Debian packages. */
  debian: string[];
}

const suites: Suite[] = [
  { name: 'sandbox', what: "the sandbox's pages in a real browser", debian: ['chromium'] },
  {
    name: 'n8n',
    what: 'the pack and the demo on a real n8n',
    debian: ['chromium', 'postgresql', 'redis-server'],
  },
  { name: 'vscode', what: 'the extension in a real VS Code', debian: ['chromium'] },
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no suite called ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

function step(command: string, args: string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.slice(0, 2).join(' ')} failed in ${cwd}.`);
}

async function runSuite({ name, debian }: Suite): Promise<void> {
  const folder = join(root, 'e2e', name);
  const report = (line: string): void => {
    console.log(`   ${line}`);
  };
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  await installDebianPackages(debian, report);
  if (existsSync(join(folder, 'pnpm-lock.yaml'))) {
    console.log('   installing what it needs (minutes the first time)');
    await installFolder(folder, report);
  }
  step('tsc', ['--noEmit', '-p', '.'], folder);
  const json = join(root, `.results/e2e-${name}.json`);
  step('vitest', ['run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`], folder);
}

mkdirSync(join(root, '.results'), { recursive: true });
mkdirSync(cacheFolder, { recursive: true });
const failed: string[] = [];
for (const suite of suites.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  rmSync(join(root, `.results/e2e-${suite.name}.json`), { force: true });
  console.log(`\n== e2e ${suite.name}: ${suite.what}`);
  try {
    await runSuite(suite);
    console.log(`== e2e ${suite.name}: ok (${seconds()} s)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`== e2e ${suite.name}: FAILED (${seconds()} s; see it alone with: pnpm e2e ${suite.name})`);
    failed.push(suite.name);
  }
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
