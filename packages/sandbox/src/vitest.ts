import { test as base } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';

export interface SandboxFixtures {
  /** Override it with `test.override({ sandboxOptions: … })` or `test.extend`. @default {} */
  sandboxOptions: SandboxOptions;
  /** A sandbox for the test, closed after it. */
  sandbox: Sandbox;
}

/**
 * vitest's `test` with a sandbox: `test('…', async ({ sandbox }) => { … })`. A test without this parameter
 * starts none.
 */
export const test = base.extend<SandboxFixtures>({
  // vitest requires that fixtures are destructured.
  sandboxOptions: async ({}, use) => {
    await use({});
  },
  sandbox: async ({ sandboxOptions }, use) => {
    const sandbox = await createSandbox(sandboxOptions);
    await use(sandbox);
    await sandbox.close();
  },
});
