/** A value of unknown JSON by its path. */
export function fieldAt(value: unknown, ...path: string[]): unknown {
  let here = value;
  for (const name of path) here = isObject(here) ? here[name] : undefined;
  return here;
}

/** The rows of a list, even if PHP wrote it as an object. */
export function rowsAt(value: unknown, ...path: string[]): unknown[] {
  const list = fieldAt(value, ...path);
  if (Array.isArray(list)) return list.map((row: unknown) => row);
  return isObject(list) ? Object.values(list) : [];
}

/** An id in the form in which it can be sent. */
export function textAt(row: unknown, name: string): string | undefined {
  const value = fieldAt(row, name);
  return (typeof value === 'string' || typeof value === 'number') && /^[1-9]\d{0,14}$/.test(String(value))
    ? String(value)
    : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON type of a value, and whether a text is empty. Never the content. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value === '') return 'empty string';
  return value === undefined ? 'missing' : typeof value;
}
