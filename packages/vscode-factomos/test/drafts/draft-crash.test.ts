import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { FactomosClient } from 'factomos-core';
import { afterEach, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { createDraft } from '../../src/features/drafts/create/create-draft.ts';
import { lookForDraft } from '../../src/features/drafts/recover/look-for-draft.ts';
import type { CompanySession } from '../../src/services/company/company-session.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { workspace } from '../fake/host.ts';
import type { Uri as FakeUri } from '../fake/uri.ts';
import { CANCEL, type Prompt } from '../fake/ui.ts';
import { start, ui } from '../support/start.ts';

/** The process may stop before and after each disk operation, and with a partly written file. */
const disk = vi.hoisted(() => ({
  step: async <T>(effect: () => Promise<T>): Promise<T> => await effect(),
}));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return {
    ...real,
    writeFile: async (file: string, bytes: Uint8Array) => {
      if (!file.includes('.invoice.json')) {
        await real.writeFile(file, bytes);
        return;
      }
      await disk.step(() => real.writeFile(file, bytes.subarray(0, bytes.length / 2)));
      await disk.step(() => real.writeFile(file, bytes));
    },
    rename: (from: string, to: string) => disk.step(() => real.rename(from, to)),
  };
});

const SEQUENCES = 100;
const ACTS = 6;
/** An ID that no process has. */
const DEAD = 2 ** 30;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A seeded generator, so that a failing sequence can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** A process that stops at a chosen step, before or after an operation that leaves a trace. */
class Process {
  steps = 0;
  readonly stopAt: number;
  readonly stopped: Promise<void>;
  private stop: () => void = () => undefined;

  constructor(stopAt: number) {
    this.stopAt = stopAt;
    this.stopped = new Promise((resolve) => {
      this.stop = resolve;
    });
  }

  async step<T>(effect: () => T | Promise<T>): Promise<T> {
    await this.mayStop();
    const result = await effect();
    await this.mayStop();
    return result;
  }

  private async mayStop(): Promise<void> {
    this.steps += 1;
    if (this.steps < this.stopAt) return;
    this.stop();
    await new Promise<never>(() => undefined);
  }
}

/** Replaces the session's calls by a fake Factomos whose response may be lost. */
function pretendCalls(session: CompanySession, made: string[], process: () => Process, lost: () => boolean) {
  const row = (number: string) => ({
    id: number.slice(1),
    invoice_formated_number: number,
    client_company_name: 'A',
    figures_total_withvat: 1,
  });
  const client = {
    createInvoice: () =>
      process().step(() => {
        made.push(`F${made.length + 1}`);
        if (lost()) throw new Error('the answer was lost');
        return { invoice_id: String(made.length), invoice_formated_number: `F${made.length}` };
      }),
    findPossibleDuplicates: () => process().step(() => made.map(row)),
  };
  const whole = Object.assign(new FactomosClient({ token: 'made-up', secret: 'made-up-secret-0' }), client);
  vi.spyOn(session.api, 'call').mockImplementation((run) => run(whole));
}

function die(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const file = join(folder, name);
    const intent: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof intent === 'object' && intent !== null && Reflect.get(intent, 'state') === 'writing')
      writeFileSync(file, JSON.stringify({ ...intent, pid: DEAD }));
  }
}

/** A user who answers truthfully, and creates no duplicates. */
function answer(prompt: Prompt): string | typeof CANCEL {
  if (prompt.modal) return prompt.options.includes('Create') ? 'Create' : CANCEL;
  return prompt.options.find((option) => option.includes('$(note)')) ?? 'It Was Not Created';
}

test(`creates at most one invoice from a draft in ${SEQUENCES} sequences of crashes, lost responses and old versions`, async () => {
  const started = await start();
  const session = await started.session();
  const folder = new DraftFolder();
  const writes = join(started.profile.folder, 'storage', session.company.id, 'writes');
  const readFile = workspace.fs.readFile.bind(workspace.fs);
  const isDraft = ({ path }: FakeUri): boolean => path.endsWith('.invoice.json');
  let process = new Process(Infinity);
  vi.spyOn(workspace.fs, 'readFile').mockImplementation((uri: FakeUri) =>
    isDraft(uri) ? process.step(() => readFile(uri)) : readFile(uri),
  );
  disk.step = (effect) => process.step(effect);
  let crashes = 0;
  let created = 0;
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const next = random(seed);
    const made: string[] = [];
    pretendCalls(
      session,
      made,
      () => process,
      () => next(4) === 0,
    );
    // Unique figures, so that no invoice of another sequence counts as a duplicate.
    const lines = [{ service_id: 19, quantity: 1, price: seed }];
    const text = goodDraft({ objet: `sequence ${seed}`, lines });
    const uri = Uri.file(folder.write(`${seed}.invoice.json`, text).path);
    const acts: string[] = [];
    for (let act = 0; act < ACTS; act++) {
      process = new Process(next(3) === 0 ? Infinity : 1 + next(24));
      const what = ['create', 'create', 'look', 'old version'][next(4)] ?? 'create';
      acts.push(`${what} until ${process.stopAt}`);
      if (what === 'old version') folder.write(`${seed}.invoice.json`, text);
      else {
        ui.answer(answer, answer);
        const run = what === 'create' ? createDraft(session, uri) : lookForDraft(session, uri);
        const running = run.catch(() => undefined);
        const ended = await Promise.race([
          running.then(() => 'ended'),
          process.stopped.then(() => 'crashed'),
        ]);
        if (ended === 'crashed') {
          crashes += 1;
          die(writes);
        }
        ui.reset();
      }
      // Throws for a truncated file.
      JSON.parse(readFileSync(uri.fsPath, 'utf8'));
      expect(made.length, `seed ${seed}: ${acts.join(', ')}`).toBeLessThanOrEqual(1);
    }
    created += made.length;
  }
  // Ensures that the test is not vacuous.
  expect(crashes).toBeGreaterThan(SEQUENCES);
  expect(created).toBeGreaterThan(SEQUENCES / 2);
});
