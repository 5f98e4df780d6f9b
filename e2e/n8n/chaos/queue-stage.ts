import { objectAt, textAt, type JsonObject } from '@tools/json';
import type { SavedCredential } from '@tools/n8n-harness/credentials';
import { lastItems, waitForExecution } from '@tools/n8n-harness/executions';
import { parseFlatted } from '@tools/n8n-harness/flatted';
import { chain, factomos, manualTrigger } from '@tools/n8n-harness/nodes';
import type { QueueMode } from '@tools/n8n-harness/queue';
import { activateWorkflow, createWorkflow, runWorkflow } from '@tools/n8n-harness/workflows';
import { until } from '@tools/process/until';
import { Books } from 'factomos-chaos/books';
import type { Sandbox } from 'factomos-sandbox';
import { randomUUID } from 'node:crypto';
import type {
  ChaosWrite,
  Group,
  KeyState,
} from '../../../packages/n8n-nodes-factomos/test/chaos/chaos-write.mts';
import { problemsOf } from '../../../packages/n8n-nodes-factomos/test/chaos/problems.mts';
import { type Told, toldBy } from '../../../packages/n8n-nodes-factomos/test/chaos/told.mts';
import { chaosWorkflow, type KeyOperation } from './chaos-workflow.ts';
import { outcomeOf } from './outcome-of.ts';
import type { Workers } from './workers.ts';

const ANSWER_TIMEOUT_MS = 60_000;

interface State {
  readonly times: number;
  readonly key: KeyState;
}

export interface QueueStageOptions {
  readonly queue: QueueMode;
  readonly workers: Workers;
  readonly sandbox: Sandbox;
  readonly credential: SavedCredential;
}

/** Runs writes in a real n8n, and compares what its executions told with the records of the sandbox. */
export class QueueStage {
  readonly ends: Record<string, number> = {};
  readonly problems: string[] = [];
  readonly #options: QueueStageOptions;
  readonly #paths = new Map<Group, string>();
  readonly #log = new Map<string, string[]>();
  /** The IDs of executions by their run. */
  readonly #executions = new Map<string, string>();

  constructor(options: QueueStageOptions) {
    this.#options = options;
  }

  get books(): Books {
    return new Books(this.#options.sandbox.snapshot());
  }

  times({ group, mark }: ChaosWrite): number {
    return this.books.times(group.kind.action, mark);
  }

  ids({ group, mark }: ChaosWrite): readonly string[] {
    return this.books.ids(group.kind.action, mark);
  }

  /** With what happened to the write before. */
  problem({ mark, group }: ChaosWrite, problem: string): void {
    const lines = this.#log.get(mark) ?? [];
    this.problems.push([`${group.kind.action} ${mark}: ${problem}`, ...lines].join('\n    '));
  }

  /** Publishes the workflow of a group. */
  async publish(group: Group): Promise<void> {
    const path = randomUUID();
    const { rest } = this.#options.queue;
    const saved = await createWorkflow(rest, chaosWorkflow(path, this.#options.credential, group));
    await activateWorkflow(rest, saved);
    this.#paths.set(group, path);
  }

  /** Runs these writes of a group in one execution. @returns what it told about each of them */
  async run(group: Group, writes: readonly ChaosWrite[]): Promise<Told[]> {
    const run = randomUUID();
    const items = writes.map(({ json, key }) => ({ ...json, key }));
    await this.#post(group, 'write', { run, items });
    const told = await until(() => this.#told(run, writes.length), {
      what: `the execution of ${group.kind.action}`,
      timeoutMs: 180_000,
      everyMs: 500,
    });
    return told;
  }

  /** The records and the keys of writes of one group. */
  async states(writes: readonly ChaosWrite[]): Promise<State[]> {
    const [first] = writes;
    const keys = first?.group.isKeyed === true ? await this.#post(first.group, 'get', { items: writes }) : [];
    const listed = Array.isArray(keys) ? keys : [keys];
    return writes.map((write, index) => {
      const { state } = first?.group.isKeyed === true ? objectAt(listed[index]) : {};
      const key = state === 'unused' || state === 'unknown' || state === 'done' ? state : undefined;
      return { times: this.times(write), key };
    });
  }

  /** Compares what executions that ran at the same time told about a write with what was done. */
  compare(write: ChaosWrite, tales: readonly Told[], before: State, after: State): void {
    const log = this.#log.get(write.mark) ?? [];
    this.#log.set(write.mark, log);
    for (const told of tales) {
      if (told.end === 'killed') write.isInterrupted = true;
      this.ends[told.end] = (this.ends[told.end] ?? 0) + 1;
      log.push(`${JSON.stringify(write.group.settings)}: ${told.end} ${told.text}`);
      log.push(
        `    records ${before.times} -> ${after.times}, key ${String(before.key)} -> ${String(after.key)}`,
      );
      write.told = told;
    }
    const [id] = this.ids(write);
    for (const problem of problemsOf({ write, tales, before, after, id })) this.problem(write, problem);
  }

  /** Runs one write without any fault. */
  async calm(write: ChaosWrite): Promise<Told> {
    const [before] = await this.states([write]);
    const [told] = await this.run(write.group, [write]);
    const [after] = await this.states([write]);
    if (told === undefined || before === undefined || after === undefined)
      throw new Error('A write has no state');
    this.compare(write, [told], before, after);
    return told;
  }

  async key(
    write: ChaosWrite,
    operation: KeyOperation,
    more: { readonly createdId?: string } = {},
  ): Promise<void> {
    await this.#post(write.group, operation, { items: [{ key: write.key, ...more }] });
  }

  /** Runs the node once in a workflow of its own. @returns its items */
  async look(parameters: JsonObject): Promise<JsonObject[]> {
    const { queue, credential } = this.#options;
    const workflow = chain('Look', credential, manualTrigger(), factomos('Factomos', parameters));
    const { id } = await createWorkflow(queue.rest, workflow);
    const { status, data, error } = await waitForExecution(
      queue.rest,
      await runWorkflow(queue.rest, id, 'Start'),
    );
    if (status !== 'success') throw new Error(`${JSON.stringify(parameters)}: ${error ?? status}`);
    return lastItems(data, 'Factomos');
  }

  /** Operations of Key are repeated: they change nothing the second time, and n8n may lose a response of a killed worker. */
  async #post(group: Group, to: 'write' | KeyOperation, body: JsonObject): Promise<unknown> {
    for (let tries = to === 'write' ? 1 : 3; ; tries -= 1) {
      try {
        return await this.#postOnce(group, to, body);
      } catch (error) {
        if (tries === 1) throw new Error(`${to} of ${group.kind.action} got no answer`, { cause: error });
      }
    }
  }

  async #postOnce(group: Group, to: 'write' | KeyOperation, body: JsonObject): Promise<unknown> {
    const url = `${this.#options.queue.webhookUrl}/webhook/${this.#paths.get(group) ?? ''}/${to}`;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${to} of ${group.kind.action} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  }

  /** n8n replaces the data of an execution that never started, and the run is not in it any more. */
  #idOf(run: string): string | undefined {
    const known = this.#executions.get(run);
    if (known !== undefined) return known;
    const [id] = this.#options.queue.database.query(
      `select "executionId" from execution_data where data like '%"${run}"%'`,
    );
    if (id !== undefined) this.#executions.set(run, id);
    return id;
  }

  /** What an execution told, directly from n8n's database. Undefined until it ended or its worker was killed. */
  #told(run: string, count: number): Told[] | undefined {
    const { queue, workers } = this.#options;
    const id = this.#idOf(run);
    if (id === undefined) return undefined;
    const [row = ''] = queue.database.query(
      `select e.status, d.data from execution_entity e join execution_data d on d."executionId" = e.id where e.id = ${id}`,
    );
    const [status = '', ...data] = row.split('\t');
    if (status === 'success' || status === 'error' || status === 'canceled') {
      const outcome = outcomeOf(status, parseFlatted(data.join('\t')));
      if (outcome !== undefined) return toldBy(outcome, count);
    }
    const isOver = status !== 'new' && status !== 'running' && status !== 'waiting';
    if (workers.lost(id))
      return Array.from({ length: count }, () => ({ end: 'killed', text: `(${status})` }));
    if (!isOver) return undefined;
    throw new Error(
      `Execution ${id} ended as ${status}, and its worker was not killed: ${textAt({ row }, 'row').slice(0, 2000)}`,
    );
  }
}
