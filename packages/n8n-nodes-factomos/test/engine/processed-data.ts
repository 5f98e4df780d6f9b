import { createHash } from 'node:crypto';
import type { ICheckProcessedContextData, IDataDeduplicator } from 'n8n-workflow';

type Context = ICheckProcessedContextData;

/**
 * n8n's table of processed data in memory, with what matters of n8n's code for it: one list per (workflow, node id) row,
 * read, extended and written back without a lock, and a primary key that refuses a second insert. Every database call
 * takes turns of its own, so that concurrent callers meet in between.
 */
export class ProcessedData implements IDataDeduplicator {
  readonly rows = new Map<string, string[]>();
  private readonly readsIdLate: boolean;

  /** @param options.readsIdLate An n8n that reads the node's id only after it first waited. */
  constructor({ readsIdLate = false } = {}) {
    this.readsIdLate = readsIdLate;
  }

  async checkProcessedAndRecord(
    items: (string | number)[],
    _scope: 'node' | 'workflow',
    context: Context,
    { maxEntries }: { maxEntries?: number },
  ) {
    const row = await this.rowName(context);
    const known = await this.database(() => this.rows.get(row));
    const seen = (item: string | number) => known?.includes(hash(item)) === true;
    const answer = { new: items.filter((item) => !seen(item)), processed: items.filter(seen) };
    const all = [...(known ?? []), ...answer.new.map(hash)];
    const kept = maxEntries === undefined ? all : all.slice(-maxEntries);
    await this.database(() => {
      if (!known && this.rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data.context');
      this.rows.set(row, kept);
    });
    return answer;
  }

  async removeProcessed(items: (string | number)[], _scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    const known = await this.database(() => this.rows.get(row));
    const gone = items.map(hash);
    const kept = known?.filter((entry) => !gone.includes(entry));
    if (kept) await this.database(() => this.rows.set(row, kept));
  }

  async clearAllProcessedItems(_scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    await this.database(() => this.rows.delete(row));
  }

  async getProcessedDataCount(_scope: 'node' | 'workflow', context: Context) {
    const row = await this.rowName(context);
    return await this.database(() => this.rows.get(row)?.length ?? 0);
  }

  private rowName(context: Context): string | Promise<string> {
    const name = () => `${context.workflow.id} n:${context.node?.id ?? ''}`;
    return this.readsIdLate ? Promise.resolve().then(name) : name();
  }

  private async database<T>(work: () => T): Promise<T> {
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    return work();
  }
}

const hash = (item: string | number) => createHash('md5').update(String(item)).digest('base64');
