import { type MarkContext } from '../../nodes/shared/once/rows.ts';

/**
 * n8n's table of processed data, with what matters of its helper: one list per (node id) row, read, extended and written
 * back without a lock, and a primary key that refuses a second insert. Every database call takes a turn of its own.
 */
export function createProcessedData({ readsIdLate = false } = {}) {
  const rows = new Map<string, string[]>();
  const database = async <T>(work: () => T): Promise<T> => {
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    return work();
  };

  /** A node as one execution sees it. All of one `nodeId` share the rows. */
  function context(nodeId = 'node-1'): MarkContext & { node: { id: string } } {
    const node = { id: nodeId };
    const rowName = async () => {
      if (readsIdLate) await Promise.resolve();
      return `n:${node.id}`;
    };
    const name = readsIdLate ? rowName : () => `n:${node.id}`;
    const helpers: MarkContext['helpers'] = {
      async checkProcessedAndRecord([item = '']: string[]) {
        const row = await name();
        const entries = await database(() => rows.get(row)?.slice());
        if (!entries) {
          await database(() => {
            if (rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data.context');
            rows.set(row, [item]);
          });
          return { new: [item], processed: [] };
        }
        if (entries.includes(item)) return { new: [], processed: [item] };
        await database(() => rows.set(row, [...entries, item]));
        return { new: [item], processed: [] };
      },
      async removeProcessed([item]: string[]) {
        const row = await name();
        const entries = await database(() => rows.get(row)?.slice());
        if (entries)
          await database(() =>
            rows.set(
              row,
              entries.filter((entry) => entry !== item),
            ),
          );
      },
      async getProcessedDataCount() {
        const row = await name();
        return await database(() => rows.get(row)?.length ?? 0);
      },
      async clearAllProcessedItems() {
        const row = await name();
        await database(() => rows.delete(row));
      },
    };
    return { node, helpers };
  }
  return { rows, context };
}
