import { chaosSeed, chaosSize, FIXED_SEED } from 'factomos-chaos/size';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { WriteGuard } from '../../src/services/write-guard/write-guard.ts';
import { ui } from '../fake/ui.ts';
import { chaoticFetch } from './disk.ts';
import { installProcessIds } from './host-process.ts';
import { runDraftChaos } from './run.ts';

vi.mock('node:fs', async (importOriginal) =>
  (await import('./disk.ts')).chaoticFs(await importOriginal<typeof fs>()),
);
vi.mock('node:fs/promises', async (importOriginal) =>
  (await import('./disk.ts')).chaoticPromises(await importOriginal<typeof promises>()),
);

const seed = chaosSeed;
const acts = chaosSize('CHAOS_ACTS', 110);
const TIMEOUT_MS = 3_600_000;

let restoreProcessIds: () => void;

beforeEach(() => {
  restoreProcessIds = installProcessIds();
  vi.stubGlobal('fetch', chaoticFetch(fetch));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  restoreProcessIds();
  ui.reset();
});

test(
  'no draft or write of VS Code is doubled, misreported or lost, and every unknown outcome can be resolved',
  async () => {
    const { ends, killed, problems } = await runDraftChaos({ seed, acts });
    expect(problems).toEqual([]);
    // A run in which everything goes well, or nothing, proves nothing.
    expect(killed).toBeGreaterThan(acts / 20);
    expect(Object.keys(ends)).toEqual(
      expect.arrayContaining(['done', 'failed', 'unknown', 'refused before']),
    );
  },
  TIMEOUT_MS,
);

test(
  'a guard that forgets what it does not know is found out',
  async () => {
    vi.spyOn(WriteGuard.prototype, 'find').mockReturnValue(undefined);
    vi.spyOn(WriteGuard.prototype, 'once').mockImplementation((_intent, write) => write());
    const { problems } = await runDraftChaos({ seed: FIXED_SEED, acts: 60 });
    expect(problems.join('\n')).toContain('doubled');
  },
  TIMEOUT_MS,
);
