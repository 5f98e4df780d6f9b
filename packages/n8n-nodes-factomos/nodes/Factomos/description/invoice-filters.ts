import { type INodeProperties } from 'n8n-workflow';
import { locatorProperty } from './locators.ts';

const day = (displayName: string, name: string, description: string): INodeProperties => ({
  displayName,
  name,
  type: 'dateTime',
  typeOptions: { dateOnly: true },
  default: '',
  description,
});

const figure = (
  displayName: string,
  name: string,
  placeholder: string,
  description: string,
): INodeProperties => ({ displayName, name, type: 'string', default: '', placeholder, description });

/** Factomos can only filter by status. The node applies all other filters to what it read. */
export const filtersProperty: INodeProperties = {
  displayName: 'Filters',
  name: 'filters',
  type: 'collection',
  placeholder: 'Add Filter',
  default: {},
  description: 'All conditions must be met. Factomos only lists by status, so filters save no calls.',
  options: [
    {
      displayName: 'Client',
      name: 'clientId',
      ...locatorProperty('client'),
      description: 'Only the invoices of this client',
    },
    day('Dated From', 'datedFrom', 'Only invoices dated on this day or later'),
    day('Dated Until', 'datedUntil', 'Only invoices dated on this day or earlier'),
    figure('Maximum Amount Due', 'maxAmountDue', 'e.g. 500', 'The highest amount still to be paid, in EUR'),
    figure('Minimum Amount Due', 'minAmountDue', 'e.g. 0.01', 'The lowest amount still to be paid, in EUR'),
    figure(
      'Minimum Days Overdue',
      'minDaysOverdue',
      'e.g. 30',
      'Only invoices that are overdue by at least this many days. Reads the overdue and the partially paid statuses, whatever is chosen under Statuses.',
    ),
    day('Payment Term From', 'termFrom', 'Only invoices due on this day or later'),
    day('Payment Term Until', 'termUntil', 'Only invoices due on this day or earlier'),
  ],
};

export const listOptionsProperty: INodeProperties = {
  displayName: 'Options',
  name: 'options',
  type: 'collection',
  placeholder: 'Add Option',
  default: {},
  description: 'How the invoices are read and ordered',
  options: [
    {
      displayName: 'Assume Newest First',
      name: 'assumeNewestFirst',
      type: 'boolean',
      default: false,
      description:
        'Whether to stop reading a status at an invoice dated before Dated From. This saves calls, but misses invoices if Factomos does not list the newest first, which its manual does not say.',
    },
    {
      displayName: 'Sort By',
      name: 'sortBy',
      type: 'options',
      options: [
        { name: '(As Listed)', value: 'listed' },
        { name: 'Amount Due, Highest First', value: 'dueDescending' },
        { name: 'Amount Due, Lowest First', value: 'dueAscending' },
        { name: 'Date, Newest First', value: 'dateDescending' },
        { name: 'Date, Oldest First', value: 'dateAscending' },
        { name: 'Total, Highest First', value: 'totalDescending' },
        { name: 'Total, Lowest First', value: 'totalAscending' },
      ],
      default: 'listed',
      description:
        'The order of the items. All invoices of the statuses are read before the limit is applied.',
    },
  ],
};
