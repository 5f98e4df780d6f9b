import { type ActionName, catalogue } from 'factomos-core';
import { callAny } from '../description/call-any.ts';
import { keyIdFields, keys } from '../description/keys.ts';
import { type OperationMode } from '../resources/ui.ts';
import { resources } from '../resources/index.ts';
import { type JsonSchema, object } from './json-schema.ts';
import { outputSchema } from './output-schema.ts';

/** The folder beside the node in which n8n looks for the schemas of version 1. */
const folder = '__schema__/v1.0.0';

const seenClientSchema = object({
  client_id: { type: 'string' },
  client_company_name: { type: ['string', 'null'] },
  invoice_count: { type: 'integer' },
  newest_invoice_id: { type: 'string' },
  newest_invoice_date: { type: ['string', 'null'] },
});

const idFields = keyIdFields.map((name) => [name, { type: 'string' }] as const);
const keyState = {
  key: { type: 'string' },
  used_for: { type: 'string' },
  state: { type: 'string' },
  ...Object.fromEntries(idFields),
  used_by: { type: 'string' },
};

const keySchemas = Object.entries({
  [keys.get]: object(keyState),
  [keys.markDone]: object({ success: { type: 'boolean' }, ...keyState }),
  [keys.forget]: object({
    deleted: { type: 'boolean' },
    key: { type: 'string' },
    used_for: { type: 'string' },
    state_before: { type: 'string' },
    older_than: { type: 'string' },
  }),
}).map(([operation, schema]): [string, JsonSchema] => [
  `${folder}/${keys.resource}/${operation}.json`,
  { ...schema, version: 1 },
]);

function operationSchema(actionName: ActionName, mode: OperationMode | undefined): JsonSchema {
  if (mode === 'seenClients') return seenClientSchema;
  if (mode === 'upsert') return object({ client_id: { type: 'string' }, created: { type: 'boolean' } });
  return outputSchema(catalogue[actionName]);
}

/** The output schema of every operation, by its path beside the node. */
export function schemaFiles(): Record<string, JsonSchema> {
  const files = resources.flatMap(({ value: resource, operations }) =>
    operations.map(({ value, actionName, mode }): [string, JsonSchema] => [
      `${folder}/${resource}/${value}.json`,
      { ...operationSchema(actionName, mode), version: 1 },
    ]),
  );
  const any = object({ action: { type: 'string' }, result: { type: 'object' }, raw: { type: 'object' } });
  return Object.fromEntries([
    ...files,
    ...keySchemas,
    [`${folder}/${callAny.resource}/${callAny.operation}.json`, { ...any, version: 1 }],
  ]);
}
