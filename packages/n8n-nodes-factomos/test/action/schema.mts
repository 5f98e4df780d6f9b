import { Ajv } from 'ajv';
import type { IDataObject } from 'n8n-workflow';
import { join } from 'node:path';
import { core } from '../engine/n8n-core.mts';

const nodeDir = join(import.meta.dirname, '../../dist/nodes/Factomos');
const ajv = new Ajv({ allowUnionTypes: true, strict: false });

/** The differences between an item and the operation's output schema, which n8n itself has to find. */
export function schemaProblems(resource: string, operation: string, item: IDataObject | undefined): string[] {
  const schema = core.loadOutputSchema({ nodeDir, version: 1, resource, operation });
  if (!schema) return ['n8n finds no output schema'];
  const known = Object.keys((schema as { properties?: object }).properties ?? {});
  const unknown = Object.keys(item ?? {}).filter((name) => !known.includes(name));
  const validate = ajv.compile(schema);
  validate(item);
  return [
    ...unknown.map((name) => `${name} is not in the schema`),
    ...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`),
  ];
}
