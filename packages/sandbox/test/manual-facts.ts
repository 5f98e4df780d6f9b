import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const codes = v.record(v.string(), v.string());
const schema = v.object({
  genericErrors: codes,
  actions: v.record(
    v.string(),
    v.object({
      section: v.number(),
      params: v.record(v.string(), v.object({ required: v.boolean(), array: v.optional(v.boolean()) })),
      errors: v.nullable(codes),
      result: v.nullable(v.unknown()),
    }),
  ),
  notifications: v.record(v.string(), v.array(v.string())),
});

/** The facts of the manual, extracted by hand. The fixture's `legend` explains the words. */
export const manualFacts = v.parse(
  schema,
  JSON.parse(readFileSync(join(import.meta.dirname, '../../core/test/fixtures/manual-facts.json'), 'utf8')),
);

/** The names and JSON types of an answer, in the form of the facts; an array has the types of its first item. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}
