import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';

export const callAny = { resource: 'other', operation: 'callAny' } as const;

/** The scope of the keys: the same key under another action is another key. */
export const callAnyScope = (action: string) => `${callAny.resource}:${callAny.operation}:${action}`;

/** Name of the key's field. */
export const CALL_ANY_KEY_LABEL = 'Call Once per Key';

/** Where to look when the outcome is unknown. */
export const CALL_ANY_RECOVERY_HINT = 'Check in Factomos whether it was done.';

export const callAnyResource: INodePropertyOptions = { name: 'Other', value: callAny.resource };

export const callAnyOperation: INodePropertyOptions = {
  name: 'Call Any Action',
  value: callAny.operation,
  action: 'Call any action (may be irreversible)',
  description: 'Call an action that has no operation in this node',
};

export const callAnyProperties: INodeProperties[] = [
  {
    displayName:
      'What an action creates, sends or deletes may be impossible to undo. Its parameters are not checked.',
    name: 'notice',
    type: 'notice',
    default: '',
  },
  {
    displayName: 'Action',
    name: 'actionName',
    type: 'string',
    required: true,
    default: '',
    placeholder: 'e.g. listClients',
    description: 'Name of the action as Factomos knows it',
  },
  {
    displayName: 'Parameters (JSON)',
    name: 'parametersJson',
    type: 'json',
    default: '{}',
    description:
      'The parameters as one object, with the names and values that Factomos expects. Arrays are sent with brackets.',
  },
  {
    displayName: 'Only Reads',
    name: 'onlyReads',
    type: 'boolean',
    default: false,
    description:
      'Whether to treat the action as one that changes nothing in Factomos: it is retried when there is no response, also by Retry On Fail. Leave it off when you are not certain.',
  },
];
