import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
} from 'n8n-workflow';

export class FactomosTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Factomos Trigger',
    name: 'factomosTrigger',
    icon: { light: 'file:../../icons/factomos.svg', dark: 'file:../../icons/factomos.dark.svg' },
    group: ['trigger'],
    // n8n reads `options.binaryData` for version 1 only, and without it parses the body before the node sees it.
    version: 1,
    subtitle: 'Factomos webhook',
    description: 'Starts a workflow when something happens in Factomos',
    defaults: { name: 'Factomos Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'factomosApi', required: false, testedBy: 'factomosApiTest' }],
    webhooks: [
      { name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'factomos' },
    ],
    properties: [{ displayName: 'Options', name: 'options', type: 'hidden', default: { binaryData: true } }],
  };

  webhookMethods = {
    default: {
      checkExists(): Promise<boolean> {
        return Promise.resolve(true);
      },
      create(): Promise<boolean> {
        return Promise.resolve(true);
      },
      delete(): Promise<boolean> {
        return Promise.resolve(true);
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const request = this.getRequestObject();
    if (!Buffer.isBuffer(request.rawBody)) await request.readRawBody();
    const notification: unknown = JSON.parse(request.rawBody.toString('utf8'));
    return {
      webhookResponse: 'OK',
      workflowData: [[{ json: { notification: JSON.stringify(notification) } }]],
    };
  }
}
