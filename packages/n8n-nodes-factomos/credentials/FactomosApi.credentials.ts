import { DEFAULT_BASE_URL } from 'factomos-core';
import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

export class FactomosApi implements ICredentialType {
  name = 'factomosApi';

  displayName = 'Factomos API';

  documentationUrl =
    'https://github.com/factomos-integration/factomos/tree/main/packages/n8n-nodes-factomos#credentials';

  icon: Icon = { light: 'file:../icons/factomos.svg', dark: 'file:../icons/factomos.dark.svg' };

  properties: INodeProperties[] = [
    {
      displayName: 'Token',
      name: 'token',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description: 'The API token (api_key) of your application',
    },
    {
      displayName: 'Secret',
      name: 'secret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      description:
        'The secret (api_secret) that belongs to the token. It is 16 characters long and never leaves n8n.',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: DEFAULT_BASE_URL,
      description: 'Address of Factomos. Change it only for an embedded Factomos (sandbox).',
    },
    {
      displayName: 'Allow HTTP (Sandbox Only)',
      name: 'allowHttp',
      type: 'boolean',
      default: false,
      description:
        'Whether to accept a base URL that starts with http:// on another machine. Plain HTTP shows your token to the network: never use it with a real account.',
    },
  ];
}
