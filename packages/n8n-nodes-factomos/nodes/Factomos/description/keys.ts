import { catalogue } from 'factomos-core';
import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { createdId } from '../resources/created-id.ts';
import { resources } from '../resources/index.ts';
import { byName } from '../../shared/values/by-name.ts';
import { callAny, callAnyOperation, callAnyResource } from './call-any.ts';

export const keys = { resource: 'key', get: 'get', forget: 'forget', markDone: 'markDone' } as const;

export type KeyOperation = (typeof keys)['get' | 'forget' | 'markDone'];

export const CALL_ANY_SCOPE = `${callAny.resource}:${callAny.operation}`;

export const keyResource: INodePropertyOptions = { name: 'Key', value: keys.resource };

const notForAgents = { displayOptions: { hide: { '@tool': [true] } } };

/** The operations on keys. Agents get `Get` alone: whether a write may be repeated or counts as done is for people to decide. */
export const keyOperations: INodePropertyOptions[] = [
  {
    name: 'Forget',
    value: keys.forget,
    action: 'Forget key',
    description: 'Make a key unused, so that the next run writes again',
    ...notForAgents,
  },
  {
    name: 'Get',
    value: keys.get,
    action: 'Get key',
    description: 'Get whether a key was used, what it created and which node used it',
  },
  {
    name: 'Mark as Done',
    value: keys.markDone,
    action: 'Mark key as done',
    description: 'Record that the write of a key was done, so that the next run skips it',
    ...notForAgents,
  },
];

const keyedOperations = resources.flatMap((resource) =>
  resource.operations
    .filter(({ idempotencyLabel }) => idempotencyLabel !== undefined)
    .map(({ name, value, actionName }) => ({
      name: `${resource.name}: ${name}`,
      value: `${resource.value}:${value}`,
      createdId: createdId(catalogue[actionName]),
    })),
);

/** The result field that holds the ID of what an operation creates. `operation` is the one that the key was used for. */
export function idFieldOf(operation: string): string | undefined {
  const found = keyedOperations.find(({ value }) => value === operation);
  return found?.createdId.needsId === true ? found.createdId.idField : undefined;
}

/** The ID fields of all operations that create something. */
export const keyIdFields: readonly string[] = [
  ...new Set(keyedOperations.flatMap(({ value }) => idFieldOf(value) ?? [])),
];

/** The fields of an operation on keys. These operations make no calls. */
export function keyProperties(operation: KeyOperation): INodeProperties[] {
  const oneKey = operation === keys.forget ? { displayOptions: { show: { forget: ['one'] } } } : {};
  return [
    {
      displayName:
        'Keys belong to a workflow. This node knows those that the Factomos nodes of this workflow used, with the credential chosen here. It makes no call to Factomos.',
      name: 'keyNotice',
      type: 'notice',
      default: '',
    },
    {
      displayName: 'Used For',
      name: 'usedFor',
      type: 'options',
      noDataExpression: true,
      options: [
        ...keyedOperations.map(({ name, value }) => ({ name, value })),
        { name: `${callAnyResource.name}: ${callAnyOperation.name}`, value: CALL_ANY_SCOPE },
      ].sort(byName),
      default: 'invoice:create',
      description: 'The operation that the key is for. The same key under another operation is another key.',
    },
    {
      displayName: 'Action',
      name: 'actionName',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. listClients',
      displayOptions: { show: { usedFor: [CALL_ANY_SCOPE] } },
      description: 'Name of the action that was called',
    },
    ...(operation === keys.forget ? [forgetProperty] : []),
    {
      displayName: 'Key',
      name: 'key',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. order-1042',
      ...oneKey,
      description: 'The key, as in the "… Once per Key" field of the other node',
    },
    ...(operation === keys.forget ? [olderThanProperty] : []),
    ...(operation === keys.markDone ? [createdIdProperty] : []),
  ];
}

const forgetProperty: INodeProperties = {
  displayName: 'Forget',
  name: 'forget',
  type: 'options',
  noDataExpression: true,
  options: [
    { name: 'All Older Than a Date', value: 'older', description: 'All keys that were used before a day' },
    { name: 'One Key', value: 'one' },
  ],
  default: 'one',
  description: 'Which keys to forget. The next run with such a key writes again.',
};

const olderThanProperty: INodeProperties = {
  displayName: 'Older Than',
  name: 'olderThan',
  type: 'dateTime',
  typeOptions: { dateOnly: true },
  required: true,
  default: '',
  displayOptions: { show: { forget: ['older'] } },
  description:
    'Forgets all keys that were used before the start of this day in Paris, including those with an unknown outcome. Must not be in the future.',
};

const createdIdProperty: INodeProperties = {
  displayName: 'ID of Created Object',
  name: 'createdId',
  type: 'string',
  required: true,
  default: '',
  placeholder: 'e.g. 6829',
  displayOptions: {
    show: {
      usedFor: keyedOperations.filter(({ createdId: { needsId } }) => needsId).map(({ value }) => value),
    },
  },
  description: 'ID of the created invoice, client or other object in Factomos',
};
