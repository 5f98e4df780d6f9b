import { type ActionDefinition, catalogue } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { type OperationWords, type ResourceWords } from '../resources/ui.ts';
import { byName } from '../../shared/values/by-name.ts';
import { fieldProperty } from './field.ts';
import { getManyInvoicesProperties } from './get-many-invoices.ts';
import { LEAVE_OUT } from './leave-out.ts';
import { linesProperties } from './lines.ts';
import { onceKeyProperty } from './idempotency-key.ts';
import { parameterName } from './parameter-name.ts';
import { simplifyProperty } from './simplify.ts';

/** Name of the collection that holds an operation's optional parameters. */
export function collectionName(operation: OperationWords): 'additionalFields' | 'updateFields' {
  return operation.onceVerb === 'Update' ? 'updateFields' : 'additionalFields';
}

/** All fields of an operation, in the order people fill them in. */
export function operationProperties(resource: ResourceWords, operation: OperationWords): INodeProperties[] {
  const definition: ActionDefinition = catalogue[operation.action];
  return [
    ...notice(operation),
    ...ownFields(resource, operation, definition),
    ...(operation.onceVerb ? [onceKeyProperty(operation.onceVerb, defaultKey(operation))] : []),
    ...(definition.effect === 'read' ? [simplifyProperty] : []),
    ...optionalFields(resource, operation, definition),
  ];
}

function notice({ notice: text }: OperationWords): INodeProperties[] {
  return text === undefined ? [] : [{ displayName: text, name: 'notice', type: 'notice', default: '' }];
}

function ownFields(
  resource: ResourceWords,
  operation: OperationWords,
  { params }: ActionDefinition,
): INodeProperties[] {
  if (operation.action === 'listInvoice') return getManyInvoicesProperties(words(resource, 'invoice_status'));
  return Object.entries(params)
    .filter(([, { required }]) => required)
    .flatMap(([name, spec]) =>
      spec.kind === 'lines'
        ? linesProperties
        : [fieldProperty(name, spec, words(resource, name), 'required')],
    );
}

function optionalFields(
  resource: ResourceWords,
  operation: OperationWords,
  { params }: ActionDefinition,
): INodeProperties[] {
  if (operation.action === 'listInvoice') return [];
  const update = collectionName(operation) === 'updateFields';
  const options = Object.entries(params)
    .filter(([, { required }]) => !required)
    .map(([name, spec]) => fieldProperty(name, spec, words(resource, name), update ? 'update' : 'optional'))
    .sort((a, b) => byName({ name: a.displayName }, { name: b.displayName }));
  if (options.length === 0) return [];
  return [
    {
      displayName: update ? 'Update Fields' : 'Additional Fields',
      name: collectionName(operation),
      type: 'collection',
      placeholder: 'Add Field',
      default: {},
      description: `Fields that may be left out. An expression that gives ${LEAVE_OUT} leaves its field out for an item.`,
      options,
    },
  ];
}

/** An action that came after these words still gets its field; the tests say that its words are missing. */
function words({ fields }: ResourceWords, wireName: string) {
  return fields[wireName] ?? { displayName: wireName };
}

/** Transforming an estimate twice makes two invoices, so its own ID is the key unless somebody takes it away. */
function defaultKey({ action }: OperationWords): string {
  return action === 'transformEstimate' ? `={{ $parameter["${parameterName('estimate_id')}"] }}` : '';
}
