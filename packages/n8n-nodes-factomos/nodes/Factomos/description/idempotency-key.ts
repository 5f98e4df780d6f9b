import { type INodeProperties } from 'n8n-workflow';

export const onceKeyName = (verb: string) => `${verb} Once per Key`;

/** What makes it safe to run a write again. */
export function onceKeyProperty(verb: string, defaultKey = ''): INodeProperties {
  return {
    displayName: onceKeyName(verb),
    name: 'onceKey',
    type: 'string',
    default: defaultKey,
    placeholder: 'e.g. order-1042',
    description:
      'A text that is the same whenever it is about the same thing, such as an order ID. A key is used once for this operation in this workflow with this credential and base URL, in test and production: the item is skipped after that, also when the node was cut and pasted. If another node of the workflow used the key, the item fails: give each node its own, such as order-17-balance. Keys are lost when the workflow is deleted or copied, also to another instance. With an empty key, every run writes. Blanks around the key do not count, upper and lower case do.',
  };
}
