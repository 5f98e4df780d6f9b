import { type INodeProperties } from 'n8n-workflow';

/** n8n's two standard fields of every list: Return All and Limit. */
export function limitProperties(hint?: string): INodeProperties[] {
  return [
    {
      displayName: 'Return All',
      name: 'returnAll',
      type: 'boolean',
      default: false,
      description: 'Whether to return all results or only up to a given limit',
    },
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      displayOptions: { show: { returnAll: [false] } },
      description: 'Max number of results to return',
      ...(hint !== undefined && { hint }),
    },
  ];
}
