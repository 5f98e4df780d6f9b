/** A copy without undefined values: with `exactOptionalPropertyTypes`, a present option must have a value. */
export function definedOf<T extends object>(fields: T): { [N in keyof T]?: Exclude<T[N], undefined> } {
  const kept: { [N in keyof T]?: Exclude<T[N], undefined> } = {};
  for (const name in fields) if (fields[name] !== undefined) Object.assign(kept, { [name]: fields[name] });
  return kept;
}
