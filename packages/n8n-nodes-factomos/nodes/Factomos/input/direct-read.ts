import { type IDataObject } from 'n8n-workflow';

/** Reads a value from the JSON of an item. Undefined when only n8n can resolve it. */
export type DirectRead = (json: IDataObject) => unknown;

/** A field of the item, as n8n's editor writes it when a field is dragged to a parameter. */
const FIELD = /^=\{\{\s*\$json(?:\.([A-Za-z]\w*)|\['([^'\\\n]+)'\]|\["([^"\\\n]+)"\])\s*\}\}$/;

/**
 * How a parameter can be read without n8n: when each expression in it is only a field of the item. Undefined for a parameter with any other
 * expression.
 */
export function toDirectRead(raw: unknown): DirectRead | undefined {
  if (typeof raw === 'string' && raw.startsWith('=')) {
    const [, plain, single, double] = FIELD.exec(raw) ?? [];
    const name = plain ?? single ?? double;
    return name === undefined ? undefined : (json) => readField(json, name);
  }
  if (typeof raw !== 'object' || raw === null) return () => raw;
  const reads = Object.entries(raw).map(([name, value]) => ({ name, read: toDirectRead(value) }));
  if (reads.some(({ read }) => read === undefined)) return undefined;
  return (json) => {
    const values = reads.map(({ name, read }) => [name, read?.(json)] as const);
    if (values.some(([, value]) => value === undefined)) return undefined;
    return Array.isArray(raw) ? values.map(([, value]) => value) : Object.fromEntries(values);
  };
}

/** Only text, numbers and booleans: n8n has rules of its own for everything else, such as a missing field. */
function readField(json: IDataObject, name: string): unknown {
  const value = Object.hasOwn(json, name) ? json[name] : undefined;
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
    ? value
    : undefined;
}
