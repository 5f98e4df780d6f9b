import { createHash } from 'node:crypto';
import type { ICheckProcessedContextData, ICheckProcessedOptions, IDataDeduplicator } from 'n8n-workflow';

type Context = ICheckProcessedContextData;

/**
 * An in-memory copy of n8n's table of processed data, with the relevant behaviour of n8n's code: one list per (workflow, node ID) row, which
 * is read, extended and written back without a lock, and a primary key that rejects a second insert. Every call waits several turns of the
 * event loop, so that concurrent callers interleave.
 */
export class ProcessedData implements IDataDeduplicator {
  /** The hashes of the entries, or the latest number. */
  readonly rows = new Map<string, string[] | number>();
  /** The number of calls so far. */
  calls = 0;
  private readonly readsIdLate: boolean;
  private callsLeft = Infinity;
  private onKill: () => void = () => undefined;
  private refused = { from: Infinity, to: Infinity };

  /** @param options.readsIdLate Behaves like a version of n8n that reads the node's ID after its first await. */
  constructor({ readsIdLate = false } = {}) {
    this.readsIdLate = readsIdLate;
  }

  async checkProcessedAndRecord(
    items: (string | number)[],
    _scope: 'node' | 'workflow',
    context: Context,
    { mode, maxEntries }: ICheckProcessedOptions,
  ) {
    if (!context.workflow.id) throw new Error('The expression evaluated to a falsy value');
    const row = await this.rowName(context);
    const known = await this.database(() => this.rows.get(row));
    if (known !== undefined && Array.isArray(known) !== (mode === 'entries'))
      throw new Error('Deduplication data was originally saved with an incompatible setting');
    const write = async (value: string[] | number) => {
      await this.database(() => {
        if (known === undefined && this.rows.has(row))
          throw new Error('UNIQUE constraint failed: processed_data.context');
        this.rows.set(row, value);
      });
    };
    if (mode !== 'entries') {
      const latest = typeof known === 'number' ? known : -Infinity;
      await write(Math.max(latest, ...items.map(Number)));
      const isNew = (item: string | number) => Number(item) > latest;
      return { new: items.filter(isNew), processed: items.filter((item) => !isNew(item)) };
    }
    const hashes = Array.isArray(known) ? known : [];
    const seen = (item: string | number) => hashes.includes(hash(item));
    const answer = { new: items.filter((item) => !seen(item)), processed: items.filter(seen) };
    const all = [...hashes, ...answer.new.map(hash)];
    await write(maxEntries === undefined ? all : all.slice(-maxEntries));
    return answer;
  }

  async removeProcessed(items: (string | number)[], _scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    const known = await this.database(() => this.rows.get(row));
    const gone = items.map(hash);
    const kept = Array.isArray(known) ? known.filter((entry) => !gone.includes(entry)) : undefined;
    if (kept) await this.database(() => this.rows.set(row, kept));
  }

  async clearAllProcessedItems(_scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    await this.database(() => this.rows.delete(row));
  }

  async getProcessedDataCount(_scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    return await this.database(() => {
      const known = this.rows.get(row);
      return Array.isArray(known) ? known.length : 0;
    });
  }

  private rowName(context: Context): string | Promise<string> {
    const name = () => `${context.workflow.id} n:${context.node?.id ?? ''}`;
    return this.readsIdLate ? Promise.resolve().then(name) : name();
  }

  /**
   * Simulates that the process of n8n is killed: after this many further calls nothing is written, and pending calls never return.
   * @returns a promise that resolves when that happens
   */
  async killAfter(calls: number): Promise<void> {
    this.callsLeft = calls;
    await new Promise<void>((resolve) => {
      this.onKill = resolve;
    });
  }

  /** Fails these calls, like a database that is unavailable. The next call is the first. */
  refuse({ from, to }: { readonly from: number; readonly to: number }): void {
    this.refused = { from: this.calls + from, to: this.calls + to };
  }

  /** Answers calls again, like after a restart of n8n. */
  restart(): void {
    this.callsLeft = Infinity;
    this.refused = { from: Infinity, to: Infinity };
  }

  private async database<T>(work: () => T): Promise<T> {
    this.calls += 1;
    if (this.callsLeft === 0) {
      this.onKill();
      await new Promise<never>(() => undefined);
    }
    this.callsLeft -= 1;
    const isRefused = this.calls >= this.refused.from && this.calls < this.refused.to;
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    if (isRefused) throw new Error('The database is unavailable');
    return work();
  }
}

const hash = (item: string | number) => createHash('md5').update(String(item)).digest('base64');
