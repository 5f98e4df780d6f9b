import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { nodeProperties } from './description/properties.ts';

export class Factomos implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Factomos',
    name: 'factomos',
    icon: { light: 'file:../../icons/factomos.svg', dark: 'file:../../icons/factomos.dark.svg' },
    group: ['transform'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Create and read clients, estimates, invoices, payments and expenses in Factomos',
    defaults: { name: 'Factomos' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'factomosApi', required: true, testedBy: 'factomosApiTest' }],
    properties: nodeProperties(),
  };

  execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return Promise.resolve([this.getInputData()]);
  }
}
