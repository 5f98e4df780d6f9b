import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from 'factomos-sandbox';
import { inject } from 'vitest';
import { createCredential, type SavedCredential } from '@tools/n8n-harness/credentials';
import { startN8n, type N8n, type N8nOptions } from '@tools/n8n-harness/n8n';
import type { N8nRest } from '@tools/n8n-harness/rest';

/** A real n8n with the pack, a sandbox, and a credential for it. */
export interface TestEnvironment {
  n8n: N8n;
  rest: N8nRest;
  sandbox: Sandbox;
  credential: SavedCredential;
  close(): Promise<void>;
}

export async function startEnvironment(
  options: Omit<N8nOptions, 'tgz' | 'folder'> = {},
  sandboxOptions: SandboxOptions = {},
): Promise<TestEnvironment> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-n8n-'));
  const sandbox = await createSandbox({ dailyLimit: null, ...sandboxOptions });
  const n8n = await startN8n({ tgz: inject('tgz'), folder, ...options });
  return {
    n8n,
    rest: n8n.rest,
    sandbox,
    credential: await createCredential(n8n.rest, 'Factomos', sandbox),
    async close() {
      await n8n.stop();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
