import { type ActionDefinition, type ResultField, type ResultShape } from 'factomos-core';
import { createdId } from '../resources/created-id.ts';
import { isDeletion } from '../output/items.ts';
import { essentialFields } from '../output/simplify.ts';
import { type JsonSchema, object } from './json-schema.ts';

/** The schema of an operation's items with Simplify on. n8n shows it before the node has run. */
export function outputSchema(definition: ActionDefinition): JsonSchema {
  return definition.effect === 'read' ? readSchema(definition) : writeSchema(definition);
}

function readSchema({ name, result }: ActionDefinition): JsonSchema {
  const found = Object.values(result).find((field) => field.kind === 'object' || field.kind === 'list');
  const rows = Object.values(result).find((field) => field.kind === 'list');
  const field = rows ?? found;
  const shape = field && 'fields' in field ? field.fields : result;
  const all: Record<string, JsonSchema> = { ...fieldSchemas(shape), ...added(shape) };
  const names = (essentialFields[name] ?? Object.keys(all)).filter((one) => one in all);
  return object(Object.fromEntries(names.map((one) => [one, all[one] ?? {}])));
}

/** The fields that the node adds to Factomos's response. */
function added(shape: ResultShape): Record<string, JsonSchema> {
  return {
    ...('unix_timestamp' in shape && { date: { type: 'string' } }),
    ...('document_key' in shape && { document_url: { type: 'string' } }),
    // Factomos returns the client of an estimate only in its lines.
    ...('estimate_format' in shape && {
      client_id: { type: 'string' },
      client_company_name: { type: 'string' },
    }),
  };
}

/** Only in the item of a document that was created earlier with the same key. */
const totals = fieldSchemas({
  figures_total_withoutvat: { kind: 'amount' },
  figures_total_vat: { kind: 'amount' },
  figures_total_withvat: { kind: 'amount' },
});

function writeSchema(definition: ActionDefinition): JsonSchema {
  const { params, result } = definition;
  const { isDocument } = createdId(definition);
  const ids = Object.keys(params).filter((name) => name.endsWith('_id'));
  return object({
    ...(Object.keys(result).length === 0 && {
      [isDeletion(definition.name) ? 'deleted' : 'success']: { type: 'boolean' },
    }),
    ...Object.fromEntries(ids.map((name) => [name, { type: 'string' }])),
    ...fieldSchemas(result),
    ...(Object.values(result).some(({ kind }) => kind === 'key') && { document_url: { type: 'string' } }),
    ...(isDocument && totals),
    // Only with Pay What Is Due.
    ...(definition.name === 'createPayment' && { montant: { type: 'number' } }),
    skipped: { type: 'boolean' },
    found: { type: 'boolean' },
    key: { type: 'string' },
    message: { type: 'string' },
  });
}

function fieldSchemas(shape: ResultShape): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fieldSchema(field)]));
}

function fieldSchema(field: ResultField): JsonSchema {
  switch (field.kind) {
    case 'id':
    case 'text':
    case 'choice':
    case 'secret':
      return { type: 'string' };
    case 'idOrNone':
    case 'key':
    case 'date':
    case 'shortDate':
    case 'datetime':
      return { type: ['string', 'null'] };
    case 'amount':
    case 'percent':
    case 'quantity':
      return { type: 'number' };
    case 'integer':
    case 'timestamp':
      return { type: 'integer' };
    case 'flag':
      return { type: 'boolean' };
    case 'object':
      return object(fieldSchemas(field.fields));
    case 'list':
      return { type: 'array', items: object(fieldSchemas(field.fields)) };
    case 'lines':
      return {
        type: 'array',
        items: object({
          title: { type: 'string' },
          service_id: { type: 'string' },
          description: { type: 'string' },
          quantity: { type: 'number' },
          price: { type: 'number' },
        }),
      };
  }
}
