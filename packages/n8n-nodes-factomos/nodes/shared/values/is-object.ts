import { type IDataObject } from 'n8n-workflow';

/** An object of JSON. */
export function isObject(value: unknown): value is IDataObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
