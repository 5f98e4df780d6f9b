import { type INodeProperties } from 'n8n-workflow';

/** The field that makes a write safe to repeat. */
export function idempotencyKeyProperty(displayName: string, defaultKey = ''): INodeProperties {
  return {
    displayName,
    name: 'idempotencyKey',
    type: 'string',
    default: defaultKey,
    placeholder: 'e.g. order-1042',
    description:
      'A text that identifies what is written, such as an order ID. A key is used once for this operation in this workflow, with this credential and base URL, in test and production. After that the item is skipped and contains the IDs that were sent and created, also when the node was cut and pasted. If another node of the workflow used the key, the item fails: give each node its own key, such as order-17-balance. Keys are lost when the workflow is deleted or copied, also to another instance. With an empty key, every run writes. Keys are case-sensitive, spaces around them are ignored.',
  };
}
