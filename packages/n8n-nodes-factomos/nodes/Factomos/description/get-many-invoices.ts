import { catalogue } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { choiceOptions } from './field.ts';
import { filtersProperty, listOptionsProperty } from './invoice-filters.ts';
import { limitProperties } from './limit.ts';

/** `listInvoice` takes one status and a first row. The form offers several statuses and a limit instead. */
export const getManyInvoicesProperties: INodeProperties[] = [
  {
    displayName: 'Statuses',
    name: 'invoiceStatus',
    type: 'multiOptions',
    options: choiceOptions('invoice_status', catalogue.listInvoice.params.invoice_status.choices),
    default: ['later', 'pending'],
    required: true,
    description: 'The statuses to list, each for at least one call',
  },
  ...limitProperties('Each page of 50 invoices of a status uses 1 of the daily calls'),
  {
    displayName: 'Leave Out Unreadable Rows',
    name: 'leaveOutUnreadableRows',
    type: 'boolean',
    default: false,
    description:
      'Whether to leave out invoices that lack an essential field, such as the amount due, or one that is filtered by, instead of failing',
  },
  filtersProperty,
  listOptionsProperty,
];
