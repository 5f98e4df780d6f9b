import { createSandbox, type Sandbox } from 'factomos-sandbox';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { n8nFolder } from '@tools/n8n-harness/paths';
import { packNodes } from '@tools/n8n-harness/pack';
import { startN8n, type N8n } from '@tools/n8n-harness/n8n';
import { installFolder, isInstalled } from '@tools/install/install-folder';
import { cacheFolder } from '@tools/repo/paths';
import { createRunFolder, remove } from './run-folder.ts';
import { onShutdown } from './shutdown.ts';
import { detail, step } from './steps.ts';

export interface Environment {
  sandbox: Sandbox;
  n8n: N8n;
}

/** Starts the Factomos sandbox and a real n8n. */
export async function startEnvironment(): Promise<Environment> {
  const folder = createRunFolder();
  onShutdown(() => {
    remove(folder);
  });

  if (isInstalled(n8nFolder)) {
    step('n8n is installed under e2e/n8n');
  } else {
    step('Installing n8n under e2e/n8n: 1.9 GB, once, 2 to 4 minutes');
    await installFolder(n8nFolder, detail);
  }

  step('Building and packing the n8n pack');
  const tgz = await packNodes(folder);

  step('Starting the Factomos sandbox');
  const sandbox = await createSandbox();
  onShutdown(() => sandbox.close());
  detail(sandbox.url);

  step('Starting n8n with the pack installed (10 to 30 seconds)');
  // n8n's default engine.
  const log = join(cacheFolder, 'logs/n8n.log');
  rmSync(log, { force: true });
  const waiting = setInterval(() => {
    detail(`not ready yet; its log: ${log}`);
  }, 15_000);
  const n8n = await startN8n({ tgz, folder: join(folder, 'home'), log, expressionEngine: 'vm' }).finally(
    () => {
      clearInterval(waiting);
    },
  );
  detail(n8n.url);
  return { sandbox, n8n };
}
