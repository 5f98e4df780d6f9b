import { type INodeProperties } from 'n8n-workflow';
import { limitProperties } from './limit.ts';
import { maxCallsProperty } from './max-calls.ts';

/** Factomos has no list of clients, so this operation lists the clients of invoices. */
export function getManyClientsProperties(): INodeProperties[] {
  return [
    {
      displayName: 'Search',
      name: 'search',
      type: 'string',
      default: '',
      placeholder: 'e.g. dupont',
      description: 'Words of the company name. Accents and case are ignored. Leave empty to list all.',
    },
    ...limitProperties(),
    maxCallsProperty(
      'Maximum daily calls for listing: each reads 50 invoices of a status. A hint says when invoices were left out.',
    ),
  ];
}
