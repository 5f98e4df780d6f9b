import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { resources } from '../resources/index.ts';
import { type OperationUi, type ResourceUi } from '../resources/ui.ts';
import { byName } from '../../shared/values/by-name.ts';
import {
  CALL_ANY_KEY_LABEL,
  callAny,
  callAnyOperation,
  callAnyProperties,
  callAnyResource,
} from './call-any.ts';
import { idempotencyKeyProperty } from './idempotency-key.ts';
import { keyOperations, keyProperties, keyResource, keys } from './keys.ts';
import { operationProperties } from './operation-properties.ts';

const notForAgents = { displayOptions: { hide: { '@tool': [true] } } };

/** All properties of the action node: Resource, Operation and the fields of each. */
export function nodeProperties(): INodeProperties[] {
  return [
    resourceProperty(),
    ...resources.map(({ value, operations }) => operationProperty(value, operations.map(operationOption))),
    operationProperty(callAny.resource, [callAnyOperation]),
    operationProperty(keys.resource, keyOperations),
    ...resources.flatMap((resource) =>
      resource.operations.flatMap((operation) =>
        shownFor(resource.value, operation.value, operationProperties(resource, operation)),
      ),
    ),
    ...shownFor(callAny.resource, callAny.operation, [...callAnyProperties, callAnyKeyProperty()]),
    ...[keys.get, keys.forget, keys.markDone].flatMap((operation) =>
      shownFor(keys.resource, operation, keyProperties(operation)),
    ),
  ];
}

/** The key field of "Call Any Action", hidden while the action is marked as a read. */
function callAnyKeyProperty(): INodeProperties {
  const property = idempotencyKeyProperty(CALL_ANY_KEY_LABEL);
  return { ...property, displayOptions: { ...property.displayOptions, hide: { onlyReads: [true] } } };
}

function resourceProperty(): INodeProperties {
  return {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    options: [...resources.map(resourceOption), callAnyResource, keyResource].sort(byName),
    default: 'invoice',
  };
}

function resourceOption({ name, value, operations }: ResourceUi): INodePropertyOptions {
  return { name, value, ...(operations.every(({ returnsSecret }) => returnsSecret) && notForAgents) };
}

function operationProperty(resource: string, options: INodePropertyOptions[]): INodeProperties {
  const sorted = options.toSorted(byName);
  // The default operation is a read where there is one, so that a node that was just added to the canvas writes nothing by accident.
  const first = sorted.find(({ name }) => name.startsWith('Get')) ?? sorted[0];
  const property: INodeProperties = {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: [resource] } },
    options: [],
    default: '',
  };
  return { ...property, options: sorted, default: first?.value ?? '' };
}

function operationOption({
  name,
  value,
  action,
  description,
  returnsSecret,
}: OperationUi): INodePropertyOptions {
  return {
    name,
    value,
    action,
    description,
    ...(returnsSecret && notForAgents),
  };
}

function shownFor(resource: string, operation: string, properties: INodeProperties[]): INodeProperties[] {
  return properties.map((property) => ({
    ...property,
    displayOptions: {
      ...property.displayOptions,
      show: { resource: [resource], operation: [operation], ...property.displayOptions?.show },
    },
  }));
}
