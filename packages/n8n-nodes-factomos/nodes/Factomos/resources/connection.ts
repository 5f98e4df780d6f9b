import { type ResourceWords } from './ui.ts';

export const connection: ResourceWords = {
  name: 'Connection (SSO)',
  value: 'connection',
  operations: [
    {
      name: 'Get Token',
      value: 'getToken',
      action: 'getConnectionToken',
      whenUnknown: 'Get another token: one that was lost expires unused.',
      sentence: 'Get a one time sign in token',
      description: 'Get a token that signs somebody in to this Factomos account once',
      notice:
        'The token signs in to your Factomos account, once. n8n saves it with the execution: use it right away, and consider not saving successful executions of this workflow.',
      secretResult: true,
    },
  ],
  fields: {
    mode: {
      displayName: 'Mode',
      description: 'Mode of the connection. Factomos documents only "normal".',
      placeholder: 'e.g. normal',
    },
  },
};
