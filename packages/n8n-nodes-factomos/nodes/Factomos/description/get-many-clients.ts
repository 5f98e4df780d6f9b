import { type INodeProperties } from 'n8n-workflow';
import { limitProperties } from './limit.ts';
import { maxCallsProperty } from './max-calls.ts';

/** Factomos cannot list clients, so those of invoices are listed. */
export function getManyClientsProperties(): INodeProperties[] {
  return [
    {
      displayName: 'Search',
      name: 'search',
      type: 'string',
      default: '',
      placeholder: 'e.g. dupont',
      description: 'Words of the company name, whatever accents and capitals they have. Empty lists all.',
    },
    ...limitProperties(),
    maxCallsProperty(
      'Daily calls that listing may use: each reads 50 invoices of a status. A hint says when invoices were left.',
    ),
  ];
}
