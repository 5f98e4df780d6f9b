import {
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  NodeConnectionTypes,
} from 'n8n-workflow';
import { nodeProperties } from './description/properties.ts';
import { execute } from './run/execute.ts';
import { factomosApiTest } from './methods/credential-test.ts';
import { searchClients } from './methods/search-clients.ts';
import { searchEmailTemplates } from './methods/search-email-templates.ts';
import { searchInvoices } from './methods/search-invoices.ts';
import { searchServices } from './methods/search-services.ts';

export class Factomos implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Factomos',
    name: 'factomos',
    icon: { light: 'file:../../icons/factomos.svg', dark: 'file:../../icons/factomos.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description:
      'Create, read and change clients, estimates, invoices, payments and expenses in Factomos. What it creates, sends or deletes cannot be undone.',
    defaults: { name: 'Factomos' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'factomosApi', required: true, testedBy: 'factomosApiTest' }],
    properties: nodeProperties(),
  };

  methods = {
    credentialTest: { factomosApiTest },
    listSearch: { searchClients, searchEmailTemplates, searchInvoices, searchServices },
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await execute(this);
  }
}
