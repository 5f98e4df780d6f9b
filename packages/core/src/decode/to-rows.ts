import { isRecord } from '../json/json.ts';

/** A list as JSON has it, or as PHP's json_encode writes an array with gaps: `{"0": …, "2": …}`. Undefined for anything else. */
export function toRows(value: unknown): readonly unknown[] | undefined {
  if (isList(value)) return value;
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  // Keys that are whole numbers come in their numeric order, whatever order they were written in.
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
    ? keys.map((key) => value[key])
    : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
