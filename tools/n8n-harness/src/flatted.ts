import { isObject } from '@tools/json';

/** n8n stores an execution's data as `flatted`: an array in which every string inside an object is the index of its value. */
export function parseFlatted(text: string): unknown {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('Execution data is not flatted JSON.');
  const values: unknown[] = list;
  const revived = new Map<number, unknown>();
  const follow = (value: unknown): unknown => (typeof value === 'string' ? revive(Number(value)) : value);

  function revive(index: number): unknown {
    if (revived.has(index)) return revived.get(index);
    const value = values[index];
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      revived.set(index, items);
      items.push(...value.map(follow));
      return items;
    }
    if (!isObject(value)) return value;
    const object: Record<string, unknown> = {};
    revived.set(index, object);
    for (const [key, item] of Object.entries(value)) object[key] = follow(item);
    return object;
  }
  return revive(0);
}
