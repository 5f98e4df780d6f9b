import { type ResourceUi } from './ui.ts';

export const connection: ResourceUi = {
  name: 'Connection (SSO)',
  value: 'connection',
  operations: [
    {
      name: 'Get Token',
      value: 'getToken',
      actionName: 'getConnectionToken',
      recoveryHint: 'Get another token. A lost one expires unused.',
      action: 'Get one time sign in token',
      description: 'Get a token that signs somebody in to this Factomos account once',
      notice:
        'The token signs in to your Factomos account, once. n8n saves it with the execution: use it right away, and consider not saving successful executions of this workflow.',
      returnsSecret: true,
    },
  ],
  fields: {
    mode: {
      placeholder: 'e.g. normal',
    },
  },
};
