import { exampleCall } from '@tools/example-calls';
import { expected } from '@tools/example-calls/expected';
import { type ActionDefinition, catalogue, type Line } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { collectionName } from '../../../nodes/Factomos/description/operation-properties.ts';
import { parameterName } from '../../../nodes/Factomos/description/parameter-name.ts';
import { resources } from '../../../nodes/Factomos/resources/index.ts';
import { type OperationUi, type ResourceUi } from '../../../nodes/Factomos/resources/ui.ts';
import { byId, type OperationCase } from './operation-case.ts';

/** Every operation of the action node, with the example call of its action filled into the form. */
export const cases: OperationCase[] = [
  ...resources.flatMap((resource) =>
    resource.operations
      .filter(({ mode }) => mode !== 'seenClients' && mode !== 'upsert')
      .map((operation) => operationCase(resource, operation)),
  ),
  {
    resource: 'client',
    operation: 'upsert',
    caller: 'main',
    parameters: { clientId: byId('19'), category: 'client', clientCompanyName: 'Café de l’Hiver' },
    gives: { client_id: '19', created: false },
    wrong: {
      caller: 'main',
      parameters: { clientId: byId('999999'), category: 'client', clientCompanyName: 'Nobody' },
      says: 'Client not found (-9)',
    },
  },
  {
    resource: 'client',
    operation: 'getMany',
    caller: 'main',
    parameters: { search: 'cafe ete', limit: 1 },
    gives: { client_id: '19', client_company_name: 'Café de l’Été' },
    wrong: {
      caller: 'main',
      parameters: { maxCalls: 0 },
      says: 'Maximum Calls must be a whole number above 0',
    },
  },
  {
    resource: 'other',
    operation: 'callAny',
    caller: 'main',
    parameters: { actionName: 'getClient', parametersJson: '{ "client_id": 19 }' },
    gives: { action: 'getClient', result: {}, raw: {} },
    wrong: {
      caller: 'main',
      parameters: { actionName: 'unheardOf' },
      says: 'Action not found or invalid (-6)',
    },
  },
];

function operationCase(resource: ResourceUi, operation: OperationUi): OperationCase {
  const { caller = 'main', params, result, refused } = exampleCall(operation.actionName);
  const definition: ActionDefinition = catalogue[operation.actionName];
  const form = (values: object) => formParameters(resource, operation, definition, values);
  return {
    resource: resource.value,
    operation: operation.value,
    caller,
    parameters: form(params),
    gives: firstItem(definition, params, result),
    wrong: {
      caller: refused.caller ?? caller,
      parameters: form({ ...params, ...refused.params }),
      says: { ...catalogue.getConnectionToken.errors, ...definition.errors }[refused.code]?.message ?? '',
    },
  };
}

/** The parameters of a call as a user enters them in the form. */
function formParameters(
  { fields }: ResourceUi,
  operation: OperationUi,
  definition: ActionDefinition,
  params: object,
): IDataObject {
  if (operation.mode === 'pagedList')
    return { invoiceStatus: [String(Reflect.get(params, 'invoice_status'))], limit: 3 };
  const required: IDataObject = {};
  const optional: IDataObject = {};
  for (const [name, value] of Object.entries<unknown>({ ...params })) {
    const spec = definition.params[name];
    if (spec?.kind === 'lines') required.lines = { line: formLines(value) };
    else
      (spec?.required === true ? required : optional)[parameterName(name)] =
        fields[name]?.locator === undefined ? formValue(spec?.kind, value) : byId(String(value));
  }
  return { ...required, ...(Object.keys(optional).length > 0 && { [collectionName(operation)]: optional }) };
}

function formLines(lines: unknown): IDataObject[] {
  if (!Array.isArray(lines)) return [];
  return lines.map(({ title, service_id, description, quantity, price }: Line) =>
    title === undefined
      ? { kind: 'service', serviceId: byId(String(service_id)), quantity, price, text: description ?? '' }
      : { kind: 'title', text: title },
  );
}

function formValue(kind: string | undefined, value: unknown): string | number | boolean {
  return kind !== 'id' && (typeof value === 'number' || typeof value === 'boolean') ? value : String(value);
}

/** The expected first item: for a read the object or the first row, for a write the response with the IDs that were sent. */
function firstItem(
  { name, effect, result: shape }: ActionDefinition,
  params: object,
  result: object,
): object {
  if (effect === 'read') {
    const [list = ''] =
      Object.entries(shape).find(([, { kind }]) => kind === 'list') ?? Object.entries(shape)[0] ?? [];
    const found: unknown = Reflect.get(result, list);
    if (typeof found !== 'object' || found === null) return expected({ id: '<string>' });
    // Simplified items have the document's link in place of its key.
    const { document_key, ...item } = expected(found);
    return { ...item, ...(document_key !== undefined && { document_url: document_key }) };
  }
  const ids = Object.entries<unknown>({ ...params }).filter(([name]) => name.endsWith('_id'));
  return {
    ...(Object.keys(shape).length === 0 && { [name.startsWith('delete') ? 'deleted' : 'success']: true }),
    ...Object.fromEntries(ids.map(([name, id]) => [name, String(id)])),
    ...expected(result),
    ...(Object.values(shape).some(({ kind }) => kind === 'key') && expected({ document_url: '<string>' })),
  };
}
