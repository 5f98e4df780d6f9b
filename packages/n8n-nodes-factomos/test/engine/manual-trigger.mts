import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

/** Like n8n's manual trigger: passes on the input of the run. */
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
