import { execa } from 'execa';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';

export interface VersionTrial {
  /** What is tried: "n8n". */
  readonly product: string;
  /** The script that tries it again: "e2e:n8n-versions". */
  readonly script: string;
  readonly versions: readonly string[];
  readonly tryVersion: (version: string) => Promise<void>;
}

/** Tries one version after the other, and sets a failing exit code when one failed. */
export async function tryVersions({ product, script, versions, tryVersion }: VersionTrial): Promise<void> {
  const failed: string[] = [];
  for (const version of versions) {
    const started = performance.now();
    const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
    console.log(`\n== ${product} ${version}`);
    try {
      await tryVersion(version);
      console.log(`== ${product} ${version}: ok (${seconds()} s)`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error(`== ${product} ${version}: FAILED (${seconds()} s; alone: pnpm ${script} ${version})`);
      failed.push(version);
    }
  }
  if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** Runs these tests of a folder below e2e, with a report that CI can count. */
export async function runTests(
  suite: string,
  tests: readonly string[],
  version: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const json = join(root, `.results/e2e-${suite}-${version}.json`);
  mkdirSync(join(root, '.results'), { recursive: true });
  rmSync(json, { force: true });
  await execa(
    'vitest',
    ['run', ...tests, '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`],
    { cwd: join(root, 'e2e', suite), env, preferLocal: true, localDir: root, stdio: 'inherit' },
  );
}
