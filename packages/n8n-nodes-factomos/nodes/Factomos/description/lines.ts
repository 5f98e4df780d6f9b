import { lineFields, titleServiceId } from 'factomos-core';
import { lineFields as labels } from 'factomos-core/labels/en';
import { type INodeProperties } from 'n8n-workflow';
import { asDescription } from './as-description.ts';
import { locatorProperty } from './locators.ts';

/** n8n shows the fields in this order: required ones come first. */
const lineProperties: INodeProperties[] = [
  {
    displayName: labels.service_id.name,
    name: 'serviceId',
    ...locatorProperty('service'),
    required: true,
    displayOptions: { show: { kind: ['service'] } },
    description: asDescription(labels.service_id.help),
  },
  {
    displayName: 'Kind',
    name: 'kind',
    type: 'options',
    options: [
      { name: 'Service', value: 'service', description: 'A line that is charged' },
      { name: 'Title', value: 'title', description: 'A heading between lines' },
    ],
    default: 'service',
    description: 'Whether the line charges for a service or is a heading',
  },
  {
    displayName: labels.price.name,
    name: 'price',
    type: 'string',
    default: '',
    placeholder: 'e.g. 150',
    displayOptions: { show: { kind: ['service'] } },
    description:
      "Price of one unit in EUR without VAT. Leave it empty to use the service's price, which costs one call for each service and run.",
  },
  {
    displayName: labels.quantity.name,
    name: 'quantity',
    type: 'number',
    default: 1,
    displayOptions: { show: { kind: ['service'] } },
    description: `${asDescription(labels.quantity.help)}, 1 by default`,
  },
  {
    displayName: 'Text',
    name: 'text',
    type: 'string',
    typeOptions: { rows: 2 },
    default: '',
    description: "The heading, or what is printed below the service's name",
  },
];

/** The lines of a document: as fields, or as one array from an expression. */
export const linesProperties: INodeProperties[] = [
  {
    displayName: 'Specify Lines',
    name: 'specifyLines',
    type: 'options',
    options: [
      { name: 'Using Fields Below', value: 'fields' },
      { name: 'Using JSON', value: 'json' },
    ],
    default: 'fields',
    description: 'Whether to enter each line or all of them as one array, such as the lines of an order',
  },
  {
    displayName: 'Lines',
    name: 'lines',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true, sortable: true },
    placeholder: 'Add Line',
    default: {},
    displayOptions: { show: { specifyLines: ['fields'] } },
    description: 'The lines of the document, in their order',
    options: [
      {
        displayName: 'Line',
        name: 'line',
        values: lineProperties,
      },
    ],
  },
  {
    displayName: 'Lines (JSON)',
    name: 'linesJson',
    type: 'json',
    typeOptions: { rows: 6 },
    // Empty rather than a sample: a sample that somebody forgot to replace would create an invoice that cannot be deleted.
    default: '[]',
    displayOptions: { show: { specifyLines: ['json'] } },
    description: `An array such as [{"service_id": "4017", "quantity": 2, "price": 150}, {"title": "Extras"}]: objects with ${Object.keys(lineFields).join(', ')}, or with title alone for a heading (service ${titleServiceId}). Only service_id is needed: quantity is 1 by default, description is empty, and price (of one unit in EUR without VAT) is that of the service, which costs one call for each service and run. An empty price is an error.`,
  },
];
