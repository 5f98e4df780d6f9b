import { isRecord } from '../json/json.ts';

/**
 * The rows of a JSON array, or of an object with numeric keys, which is how PHP's json_encode writes an array
 * with gaps: `{"0": …, "2": …}`. Undefined for anything else.
 */
export function toRows(value: unknown): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  // JavaScript returns whole-number keys in numeric order, however they were written.
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
    ? keys.map((key) => value[key])
    : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
