import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { resources } from '../resources/index.ts';
import { type OperationWords, type ResourceWords } from '../resources/ui.ts';
import { byName } from '../../shared/values/by-name.ts';
import { callAny, callAnyOperation, callAnyProperties, callAnyResource } from './call-any.ts';
import { onceKeyProperty } from './idempotency-key.ts';
import { operationProperties } from './operation-properties.ts';

const notForAgents = { displayOptions: { hide: { '@tool': [true] } } };

/** All properties of the action node: Resource, Operation and the fields of each. */
export function nodeProperties(): INodeProperties[] {
  return [
    resourceProperty(),
    ...resources.map(({ value, operations }) => operationProperty(value, operations.map(operationOption))),
    operationProperty(callAny.resource, [callAnyOperation]),
    ...resources.flatMap((resource) =>
      resource.operations.flatMap((operation) =>
        shownFor(resource.value, operation.value, operationProperties(resource, operation)),
      ),
    ),
    ...shownFor(callAny.resource, callAny.operation, [...callAnyProperties, onceKeyProperty('Call')]),
  ];
}

function resourceProperty(): INodeProperties {
  return {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    options: [...resources.map(resourceOption), callAnyResource].sort(byName),
    default: 'invoice',
  };
}

function resourceOption({ name, value, operations }: ResourceWords): INodePropertyOptions {
  return { name, value, ...(operations.every(({ secretResult }) => secretResult) && notForAgents) };
}

function operationProperty(resource: string, options: INodePropertyOptions[]): INodeProperties {
  const sorted = options.toSorted(byName);
  // A node just dropped on the canvas writes nothing by accident where there is something to read.
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
  sentence,
  description,
  secretResult,
}: OperationWords): INodePropertyOptions {
  return {
    name,
    value,
    action: sentence,
    description,
    ...(secretResult && notForAgents),
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
