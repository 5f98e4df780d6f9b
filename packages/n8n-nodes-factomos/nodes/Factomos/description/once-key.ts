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
      'A text that is the same whenever it is about the same thing, such as an order ID. This node does nothing for a key that it has used, whoever runs it again and wherever. With an empty key, every run writes. Blanks around the key do not count, upper and lower case do.',
  };
}
