import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packNodes } from '@tools/n8n-harness/pack';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed nodes, as for publishing. */
    tgz: string;
  }
}

/** Packs the nodes once for all tests. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-e2e-'));
  project.provide('tgz', await packNodes(folder));
  return () => {
    rmSync(folder, { recursive: true });
  };
}
