/** Reads a value of unknown JSON by path. The functions for one type throw an error that names the path when it is missing or of another type. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

function unexpected(type: string, value: unknown, path: (string | number)[]): never {
  const got = JSON.stringify(value) as string | undefined;
  throw new Error(
    `Expected ${type} at ${path.join('.') || 'the top level'}, got ${(got ?? 'undefined').slice(0, 300)}`,
  );
}

export function textAt(value: unknown, ...path: (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : unexpected('a string', found, path);
}

export function numberAt(value: unknown, ...path: (string | number)[]): number {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : unexpected('a number', found, path);
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found.map((item: unknown) => item) : unexpected('an array', found, path);
}

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, ...path: (string | number)[]): JsonObject {
  const found = at(value, ...path);
  return isObject(found) ? found : unexpected('an object', found, path);
}
