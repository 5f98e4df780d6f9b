import { catalogue } from 'factomos-core';
import { callAny } from '../description/call-any.ts';
import { resources } from '../resources/index.ts';
import { type JsonSchema, object } from './json-schema.ts';
import { outputSchema } from './output-schema.ts';

/** Where n8n looks for them beside the node, for version 1 of it. */
const folder = '__schema__/v1.0.0';

const seenClientSchema = object({
  client_id: { type: 'string' },
  client_company_name: { type: ['string', 'null'] },
  invoice_count: { type: 'integer' },
  newest_invoice_id: { type: 'string' },
  newest_invoice_date: { type: ['string', 'null'] },
});

/** The output schema of every operation, by its path beside the node. */
export function schemaFiles(): Record<string, JsonSchema> {
  const files = resources.flatMap(({ value: resource, operations }) =>
    operations.map(({ value, actionName, mode }): [string, JsonSchema] => [
      `${folder}/${resource}/${value}.json`,
      { ...(mode === 'seenClients' ? seenClientSchema : outputSchema(catalogue[actionName])), version: 1 },
    ]),
  );
  const any = object({ action: { type: 'string' }, result: { type: 'object' }, raw: { type: 'object' } });
  return Object.fromEntries([
    ...files,
    [`${folder}/${callAny.resource}/${callAny.operation}.json`, { ...any, version: 1 }],
  ]);
}
