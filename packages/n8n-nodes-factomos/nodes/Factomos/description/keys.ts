import { catalogue } from 'factomos-core';
import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { madeId } from '../resources/made-id.ts';
import { resources } from '../resources/index.ts';
import { byName } from '../../shared/values/by-name.ts';
import { callAny, callAnyOperation, callAnyResource } from './call-any.ts';

export const keys = { resource: 'key', get: 'get', forget: 'forget', markDone: 'markDone' } as const;

export type KeyOperation = (typeof keys)['get' | 'forget' | 'markDone'];

export const CALL_ANY_SCOPE = `${callAny.resource}:${callAny.operation}`;

export const keyResource: INodePropertyOptions = { name: 'Key', value: keys.resource };

const notForAgents = { displayOptions: { hide: { '@tool': [true] } } };

/** What lets a write be repeated, or calls it done, is for people. */
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
    description: 'Get whether a key was used, what it made and which node used it',
  },
  {
    name: 'Mark as Done',
    value: keys.markDone,
    action: 'Mark key as done',
    description: 'Tell a key that its write was done, so that the next run skips it',
    ...notForAgents,
  },
];

const keyedOperations = resources.flatMap((resource) =>
  resource.operations
    .filter(({ idempotencyLabel }) => idempotencyLabel !== undefined)
    .map(({ name, value, actionName }) => ({
      name: `${resource.name}: ${name}`,
      value: `${resource.value}:${value}`,
      madeId: madeId(catalogue[actionName]),
    })),
);

/** The result field with the id of what an operation always makes, by the operation whose keys are meant. */
export function idFieldOf(operation: string): string | undefined {
  const found = keyedOperations.find(({ value }) => value === operation);
  return found?.madeId.needsId === true ? found.madeId.idField : undefined;
}

/** All such fields. */
export const keyIdFields: readonly string[] = [
  ...new Set(keyedOperations.flatMap(({ value }) => idFieldOf(value) ?? [])),
];

/** The fields of an operation on keys. None of them costs a call. */
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
      description: 'The key as the "… Once per Key" field of the other node has it',
    },
    ...(operation === keys.forget ? [olderThanProperty] : []),
    ...(operation === keys.markDone ? [madeIdProperty] : []),
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
  description: 'Which keys to forget. What they were used for can be written again then.',
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
    'Keys that were used before this day begins in Paris are forgotten, those of unknown outcome too. It cannot lie in the future.',
};

const madeIdProperty: INodeProperties = {
  displayName: 'ID of What Was Made',
  name: 'madeId',
  type: 'string',
  required: true,
  default: '',
  placeholder: 'e.g. 6829',
  displayOptions: {
    show: {
      usedFor: keyedOperations.filter(({ madeId: { needsId } }) => needsId).map(({ value }) => value),
    },
  },
  description: 'ID in Factomos of the invoice, client or whatever the operation makes',
};
