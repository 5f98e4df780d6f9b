import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type IHookFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
  type IWebhookFunctions,
  type IWebhookResponseData,
} from 'n8n-workflow';
import { factomosApiTest } from '../Factomos/methods/credential-test.ts';
import { connect } from './connect/connect.ts';
import { checkPublishable } from './options/check-publishable.ts';
import { eventsSubtitle } from './options/events-subtitle.ts';
import { properties } from './properties.ts';
import { LISTENING, triggerPanel } from './trigger-panel.ts';
import { execute } from './verify/execute.ts';
import { receive } from './receive/receive.ts';

export class FactomosTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Factomos Trigger',
    name: 'factomosTrigger',
    icon: { light: 'file:../../icons/factomos.svg', dark: 'file:../../icons/factomos.dark.svg' },
    group: ['trigger'],
    // n8n reads `options.binaryData` for version 1 only. Without it, n8n parses the body before the node sees it.
    version: 1,
    subtitle: eventsSubtitle,
    description: 'Starts a workflow when something happens in Factomos',
    defaults: { name: 'Factomos Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    // Optional, because a required credential would block the connect page, where users obtain it.
    credentials: [
      {
        name: 'factomosApi',
        required: false,
        displayOptions: { show: { readBack: [true] } },
        testedBy: 'factomosApiTest',
      },
    ],
    webhooks: [
      { name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'factomos' },
      {
        name: 'setup',
        httpMethod: 'GET,POST',
        responseMode: 'onReceived',
        responseData: '',
        path: 'factomos/connect',
        // "GET,POST" does not fit into the editor's method badge.
        ndvHideMethod: true,
      },
    ],
    triggerPanel,
    eventTriggerDescription: LISTENING,
    properties,
  };

  methods = { credentialTest: { factomosApiTest } };

  /** The API cannot register webhooks. Users register the URL on Factomos's authorise page, which the connect page opens. */
  webhookMethods = {
    default: {
      /** Always false, so that n8n calls `create`, which checks the settings. */
      async checkExists(this: IHookFunctions): Promise<boolean> {
        return await Promise.resolve(false);
      },
      async create(this: IHookFunctions): Promise<boolean> {
        checkPublishable(this);
        return await Promise.resolve(true);
      },
      async delete(this: IHookFunctions): Promise<boolean> {
        return await Promise.resolve(true);
      },
    },
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return this.getWebhookName() === 'setup' ? await connect(this) : await receive(this);
  }

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await execute(this);
  }
}
