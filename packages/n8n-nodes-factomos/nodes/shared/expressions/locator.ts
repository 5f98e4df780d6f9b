import { type INodeParameterResourceLocator } from 'n8n-workflow';

export interface LocatorValue {
  mode: string;
  value: string;
}

/** The value of the last row of a list's search, which only says how far the search went. */
export const NO_CHOICE = 'none';

/** The value of a resource locator, or of the expression in its place. */
export function locatorValue(given: unknown): LocatorValue {
  if (isLocator(given)) return { mode: given.mode, value: idText(given.value) };
  return { mode: 'id', value: idText(given) };
}

export function isLocator(value: unknown): value is INodeParameterResourceLocator {
  return typeof value === 'object' && value !== null && 'mode' in value && 'value' in value;
}

function idText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}
