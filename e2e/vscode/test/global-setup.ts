import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageManager } from '@tools/repo/package-manager';
import { cacheFolder } from '@tools/repo/paths';
import { run } from '@tools/process/run';
import { installCode } from '../src/install-code.ts';
import { extension } from '../src/paths.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The extension as it would be published. */
    vsix: string;
  }
}

/** Installs VS Code and packages the extension, once for all tests. */
export default async function setUp(project: TestProject): Promise<void> {
  await installCode((line) => {
    console.log(`   ${line}`);
  });
  await run({
    ...packageManager('run', 'vsix'),
    cwd: extension,
    env: process.env,
    log: join(cacheFolder, 'logs/vsix.log'),
    failure: 'The extension could not be packaged.',
  });
  project.provide('vsix', join(extension, 'dist/vscode-factomos.vsix'));
}
