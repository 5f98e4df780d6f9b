import { exampleCall } from '@tools/example-calls';
import { type ActionName, type Line } from 'factomos-core';
import { formOf } from './call.ts';

/**
 * The encoded parameters of an action's example call, written independently, so that the sandbox is not
 * tested with the client's encoder.
 */
export function exampleParameters(action: ActionName): string {
  const pairs = Object.entries<unknown>({ ...exampleCall(action).params });
  return pairs
    .map(([name, value]) => formOf(isLines(value) ? lineArrays(value) : { [name]: wire(value) }))
    .join('&');
}

/** The price of a title is sent as an empty value. */
function lineArrays(lines: readonly Line[]): Record<string, string[]> {
  return {
    line_service_id: lines.map(({ service_id = 75 }) => String(service_id)),
    line_description: lines.map(({ title, description = title }) => description ?? ''),
    line_quantity: lines.map(({ quantity = 1 }) => String(quantity)),
    line_price: lines.map(({ price = '' }) => String(price)),
  };
}

function isLines(value: unknown): value is readonly Line[] {
  return Array.isArray(value);
}

function wire(value: unknown): string {
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
