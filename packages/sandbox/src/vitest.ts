import { test as base } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';

export interface SandboxFixtures {
  /** Override it with `test.override({ sandboxOptions: … })` or `test.extend`. @default {} */
  sandboxOptions: SandboxOptions;
  /** A sandbox of the test's own, closed after it. */
  sandbox: Sandbox;
}

/**
 * vitest's `test` with a sandbox: `test('…', async ({ sandbox }) => { … })`. A test that does not name it starts none.
 */
export const test = base.extend<SandboxFixtures>({
  // vitest wants the fixtures it hands over destructured.
  sandboxOptions: async ({}, use) => {
    await use({});
  },
  sandbox: async ({ sandboxOptions }, use) => {
    const sandbox = await createSandbox(sandboxOptions);
    await use(sandbox);
    await sandbox.close();
  },
});
