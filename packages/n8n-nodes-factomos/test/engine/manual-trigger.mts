import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** n8n's manual trigger: hands on what the run starts with. */
export const manualTrigger: INodeType = {
  description: {
    displayName: 'Manual Trigger',
    name: 'manualTrigger',
    group: ['trigger'],
    version: 1,
    description: 'Starts a test',
    defaults: { name: 'Start' },
    inputs: [],
    outputs: ['main'],
    properties: [],
  },
  async execute(this: IExecuteFunctions) {
    return await Promise.resolve([this.getInputData()]);
  },
};
