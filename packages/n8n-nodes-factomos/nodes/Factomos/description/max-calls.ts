import { type INodeProperties } from 'n8n-workflow';

export const DEFAULT_MAX_CALLS = 20;

/** The field that limits how many calls a walk through the invoices may make. */
export function maxCallsProperty(
  description: string,
  displayOptions?: INodeProperties['displayOptions'],
): INodeProperties {
  return {
    displayName: 'Maximum Calls',
    name: 'maxCalls',
    type: 'number',
    typeOptions: { minValue: 1, numberPrecision: 0 },
    default: DEFAULT_MAX_CALLS,
    ...(displayOptions && { displayOptions }),
    description,
  };
}
