import { setTimeout as delay } from 'node:timers/promises';
import { Books } from 'factomos-chaos/books';
import { anyFault, anyQuirks, noQuirks, SETTLED_MS, TIMEOUT_MS } from 'factomos-chaos/faults';
import { type Random } from 'factomos-chaos/random';
import { type Sandbox } from 'factomos-sandbox';
import type { IDataObject } from 'n8n-workflow';
import { vi } from 'vitest';
import { processedData } from '../engine/engine.mts';
import { requestLimit } from '../engine/short-waits.mts';
import { runNode, type RunResult } from '../world/run-node.mts';
import { type ChaosWrite, type Group, type KeyState } from './chaos-write.mts';
import { anyMisfortunes, type Misfortunes } from './misfortunes.mts';
import { problemsOf } from './problems.mts';
import { type Outcome, type Told, toldBy } from './told.mts';

/** Longer than any execution waits for another that writes with its key. */
const LATER_MS = 5 * 60_000;
const READS = ['getInvoice', 'listInvoice', 'getInvoiceMailHistory', 'listEmailTemplates'] as const;

/** Runs the node with what goes wrong meanwhile, and compares what it told with the records of the sandbox. */
export class Stage {
  readonly sandbox: Sandbox;
  readonly random: Random;
  readonly ends: Record<string, number> = {};
  readonly problems: string[] = [];
  faults = 0;
  readonly #log = new Map<string, string[]>();

  constructor(sandbox: Sandbox, random: Random) {
    this.sandbox = sandbox;
    this.random = random;
  }

  /** Marks of the former world may occur again. */
  startWorld(): void {
    this.#log.clear();
  }

  get books(): Books {
    return new Books(this.sandbox.snapshot());
  }

  times({ group, mark }: ChaosWrite): number {
    return this.books.times(group.kind.action, mark);
  }

  ids({ group, mark }: ChaosWrite): readonly string[] {
    return this.books.ids(group.kind.action, mark);
  }

  /** Runs the node for these writes of a group under faults, once or in two executions at the same time. */
  async perform(group: Group, writes: readonly ChaosWrite[]): Promise<void> {
    const isTwice = group.isKeyed && this.random.oneIn(10);
    const misfortunes = isTwice ? {} : anyMisfortunes(this.random);
    const before = await this.#states(writes);
    this.#addFaults(group.kind.action);
    // Not always, since on a busy machine this ends calls without any fault, too.
    if (this.random.oneIn(5)) requestLimit.milliseconds = TIMEOUT_MS;
    const runs = Array.from({ length: isTwice ? 2 : 1 }, () => this.#run(group, writes, misfortunes));
    const told = await Promise.all(runs);
    requestLimit.milliseconds = Infinity;
    await this.#calmDown(told.flat());
    const after = await this.#states(writes);
    for (const [index, write] of writes.entries()) {
      const tales = told.flatMap((tale) => tale[index] ?? []);
      this.#compare(write, tales, before[index], after[index], misfortunes);
    }
  }

  /** The same for one write without any fault. */
  async calm(write: ChaosWrite): Promise<Told> {
    const before = await this.#states([write]);
    const settings = { onError: 'stopWorkflow' as const };
    const [told = { end: 'killed', text: '' }] = await this.#run({ ...write.group, settings }, [write], {});
    const after = await this.#states([write]);
    this.#compare(write, [told], before[0], after[0], {});
    return told;
  }

  /** Runs the node once without any fault. @returns its items */
  async look(parameters: IDataObject): Promise<IDataObject[]> {
    const { items, error } = await runNode({ credential: this.#credential, parameters });
    if (error) throw new Error(`${JSON.stringify(parameters)}: ${error.message} ${error.description ?? ''}`);
    return items;
  }

  /** Uses an operation of Key for the key of a write. */
  async key({ group, key }: ChaosWrite, operation: string, more: IDataObject = {}): Promise<IDataObject> {
    const { resource, operation: usedFor, actionName } = group.kind.parameters;
    const [item = {}] = await this.look({
      resource: 'key',
      operation,
      usedFor: `${resource}:${usedFor}`,
      ...(actionName !== undefined && { actionName }),
      key,
      ...more,
    });
    return item;
  }

  /** With what happened to the write before. */
  problem({ mark, group }: ChaosWrite, problem: string): void {
    const lines = this.#log.get(mark) ?? [];
    this.problems.push([`${group.kind.action} ${mark}: ${problem}`, ...lines].join('\n    '));
  }

  get #credential() {
    const { token, secret, url: baseUrl } = this.sandbox;
    return { token, secret, baseUrl };
  }

  async #run(group: Group, writes: readonly ChaosWrite[], misfortunes: Misfortunes): Promise<Told[]> {
    const { killAt, database, cancelAfterMs } = misfortunes;
    const cancel = cancelAfterMs === undefined ? undefined : AbortSignal.timeout(cancelAfterMs);
    if (database) processedData.refuse(database);
    const running = runNode({
      credential: this.#credential,
      parameters: {
        ...group.kind.parameters,
        idempotencyKey: group.isKeyed ? '={{ $json.key }}' : '',
        options: group.looksFirst ? { lookFirst: true } : {},
      },
      settings: group.settings,
      input: writes.map(({ json, key }) => ({ ...json, key })),
      ...(cancel && { cancel }),
    });
    const killed =
      killAt === undefined ? [] : [processedData.killAfter(killAt).then(() => 'killed' as const)];
    const result = await Promise.race([running, ...killed]);
    processedData.restart();
    vi.setSystemTime(Date.now() + (result === 'killed' ? LATER_MS : this.random.integer(1, 90) * 1000));
    if (result === 'killed') return writes.map(() => ({ end: 'killed', text: '' }));
    return toldBy(outcomeOf(result), writes.length);
  }

  #addFaults(action: string): void {
    const { random } = this;
    const { faults, quirks, quota } = this.sandbox;
    for (let count = random.pick([0, 0, 1, 1, 2]); count > 0; count--) {
      faults.add(anyFault(random), { action: random.oneIn(6) ? random.pick(READS) : action });
      this.faults += 1;
    }
    if (random.oneIn(5)) quirks.set(anyQuirks(random));
    if (random.oneIn(30)) quota.setDailyLimit(0);
  }

  /** Ends all faults, and waits until nothing is being executed for callers that no longer wait. */
  async #calmDown(told: readonly Told[]): Promise<void> {
    if (told.some(({ end, text }) => end === 'killed' || end === 'cancelled' || text.includes('in time')))
      await delay(SETTLED_MS);
    this.sandbox.faults.clear();
    this.sandbox.quirks.set(noQuirks);
    this.sandbox.quota.setDailyLimit(null);
  }

  async #states(writes: readonly ChaosWrite[]): Promise<{ times: number; key: KeyState }[]> {
    const { books } = this;
    const states: { times: number; key: KeyState }[] = [];
    for (const write of writes) {
      const { state } = write.group.isKeyed ? await this.key(write, 'get') : {};
      const key = state === 'unused' || state === 'unknown' || state === 'done' ? state : undefined;
      states.push({ times: books.times(write.group.kind.action, write.mark), key });
    }
    return states;
  }

  #compare(
    write: ChaosWrite,
    tales: readonly Told[],
    before: { times: number; key: KeyState } | undefined,
    after: { times: number; key: KeyState } | undefined,
    misfortunes: Misfortunes,
  ): void {
    if (before === undefined || after === undefined) throw new Error('A write has no state');
    if (Object.keys(misfortunes).length > 0) write.isInterrupted = true;
    const log = this.#log.get(write.mark) ?? [];
    this.#log.set(write.mark, log);
    for (const told of tales) {
      this.ends[told.end] = (this.ends[told.end] ?? 0) + 1;
      log.push(`${JSON.stringify({ ...misfortunes, ...write.group.settings })}: ${told.end} ${told.text}`);
      log.push(
        `    records ${before.times} -> ${after.times}, key ${String(before.key)} -> ${String(after.key)}`,
      );
      write.told = told;
    }
    const [id] = this.ids(write);
    for (const problem of problemsOf({ write, tales, before, after, id })) this.problem(write, problem);
  }
}

function outcomeOf({ run, error }: RunResult): Outcome {
  const { message = '', description, context } = error ?? {};
  const [task] = (run.data.resultData.runData.Factomos ?? []).slice(-1);
  return {
    status: run.status,
    error: error && { message, description: description ?? '', itemIndex: Number(context?.itemIndex ?? 0) },
    outputs: (task?.data?.main ?? []).flatMap((output) => output ?? []),
  };
}
