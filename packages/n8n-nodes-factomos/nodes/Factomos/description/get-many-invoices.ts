import { catalogue } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { type FieldUi } from '../resources/ui.ts';
import { choiceOptions } from './field.ts';
import { filtersProperty, listOptionsProperty } from './invoice-filters.ts';
import { limitProperties } from './limit.ts';

/** listInvoice takes one status and a row to start from; people want several statuses and a limit. */
export function getManyInvoicesProperties(ui: FieldUi): INodeProperties[] {
  return [
    {
      displayName: ui.displayName,
      name: 'invoiceStatus',
      type: 'multiOptions',
      options: choiceOptions(catalogue.listInvoice.params.invoice_status.choices, ui),
      default: ['later', 'pending'],
      required: true,
      description: ui.description ?? '',
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
}
