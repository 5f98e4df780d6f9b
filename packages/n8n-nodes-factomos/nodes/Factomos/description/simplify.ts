import { type INodeProperties } from 'n8n-workflow';

export const simplifyProperty: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The fields that choose how much a read returns. Agents can also select fields, since each one takes up context. */
export const outputProperties: INodeProperties[] = [
  { ...simplifyProperty, displayOptions: { hide: { '@tool': [true] } } },
  {
    displayName: 'Output',
    name: 'output',
    type: 'options',
    options: [
      { name: 'Raw', value: 'raw', description: 'Everything that Factomos returned' },
      { name: 'Selected Fields', value: 'selectedFields', description: 'Only the fields named below' },
      { name: 'Simplified', value: 'simplified', description: 'The fields most people need' },
    ],
    default: 'simplified',
    displayOptions: { show: { '@tool': [true] } },
    description: 'How much of the response the agent gets',
  },
  {
    displayName: 'Fields',
    name: 'outputFields',
    type: 'string',
    default: '',
    placeholder: 'e.g. invoice_formated_number, figures_due',
    displayOptions: { show: { '@tool': [true], output: ['selectedFields'] } },
    description: "Comma-separated list of fields, by Factomos's names",
  },
];
