import { catalogue, isActionName } from 'factomos-core';
import { createSandbox, type Sandbox, type SandboxOptions } from 'factomos-sandbox';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { forgetKeys } from '../engine/engine.mts';
import { runNode, type RunOptions, type RunResult } from './run-node.mts';

export interface World {
  readonly sandbox: Sandbox;
  /** Runs the node with the sandbox's credential. */
  run: (
    options: Omit<RunOptions, 'credential'> & Partial<Pick<RunOptions, 'credential'>>,
  ) => Promise<RunResult>;
  /** The actions that were called, oldest first. */
  calls: () => string[];
  /** The called actions that write. */
  writes: () => string[];
}

/** Creates a sandbox for the tests of a file, with fresh data before each test. */
export function useWorld(options: SandboxOptions = {}): World {
  let sandbox: Sandbox | undefined;
  const running = () => {
    if (!sandbox) throw new Error('The sandbox runs while tests do');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await createSandbox(options);
  });
  beforeEach(() => {
    running().reset();
    forgetKeys();
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  const calls = () =>
    running()
      .journal.entries({ limit: 1000 })
      .map(({ action }) => action)
      .reverse();
  return {
    get sandbox() {
      return running();
    },
    run: async (given) => {
      const { token, secret, url } = running();
      return await runNode({ credential: { token, secret, baseUrl: url }, ...given });
    },
    calls,
    writes: () => calls().filter((action) => !isActionName(action) || catalogue[action].effect === 'write'),
  };
}
