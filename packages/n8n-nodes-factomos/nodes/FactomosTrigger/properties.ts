import { type INodeProperties } from 'n8n-workflow';
import { simplifyProperty } from '../Factomos/description/simplify.ts';
import { eventOptions } from './options/events.ts';
import { MIN_KEY_LENGTH } from './options/url-key.ts';

export const properties: INodeProperties[] = [
  {
    displayName:
      "Factomos has to know this trigger's production URL, with <code>?key=</code> and the URL key at its end. To register it and get your token and secret: set the URL key, press 'Execute step', open the test URL that ends in <code>/connect</code>.",
    name: 'connectNotice',
    type: 'notice',
    default: '',
  },
  {
    displayName: 'Events',
    name: 'events',
    type: 'multiOptions',
    options: eventOptions,
    default: [],
    required: true,
    description: 'What starts the workflow',
  },
  {
    displayName:
      'A workflow that writes to Factomos can start itself again: one that updates an invoice on "Invoice Updated" never ends. Write something that sends another event, or stop with a condition.',
    name: 'loopNotice',
    type: 'notice',
    default: '',
  },
  {
    displayName: 'URL Key',
    name: 'urlKey',
    type: 'string',
    typeOptions: { password: true },
    default: '',
    description: `A secret of at least ${MIN_KEY_LENGTH} characters that ends the URL (?key=…). Factomos signs nothing, so calls without the key are refused. Changing it means connecting again. The connect page suggests a random one while this is empty.`,
  },
  {
    displayName: 'Read Back',
    name: 'readBack',
    type: 'boolean',
    default: true,
    description:
      "Whether to read the object of each event at Factomos, so that the item carries what Factomos says and not what somebody posted. Costs one call of the day's quota per event, two for an estimate that became an invoice.",
  },
  { ...simplifyProperty, displayOptions: { show: { readBack: [true] } } },
  {
    displayName: 'If Not Verified',
    name: 'ifNotVerified',
    type: 'options',
    options: [
      {
        name: 'Drop It',
        value: 'drop',
        description: 'End the execution without an item; it says why',
      },
      {
        name: 'Fail the Execution',
        value: 'fail',
        description: 'So that the error workflow runs, and the execution can be retried',
      },
      {
        name: 'Pass It On',
        value: 'pass',
        description: 'With verified: false and the reason, and without the object',
      },
    ],
    default: 'pass',
    displayOptions: { show: { readBack: [true] } },
    description: 'What to do when the object cannot be read, the quota is spent or the event does not fit it',
  },
  {
    displayName: 'Additional Options',
    name: 'more',
    type: 'collection',
    placeholder: 'Add option',
    default: {},
    options: [
      {
        displayName: 'Factomos URL',
        name: 'factomosUrl',
        type: 'string',
        default: 'https://app.factomos.com',
        description:
          'Where the connect page sends you. Change it only to work against an embedded Factomos (sandbox).',
      },
      {
        displayName: 'Ignore Repeats Within (Seconds)',
        name: 'ignoreRepeatsWithin',
        type: 'number',
        typeOptions: { minValue: 0, maxValue: 3600 },
        default: 0,
        description:
          'Notifications that say the same as one received within this time start nothing. Factomos gives them no ID, so two real events that look alike count as one. 0 ignores none.',
      },
      {
        displayName: 'Include Failed Actions',
        name: 'includeFailed',
        type: 'boolean',
        default: false,
        description: 'Whether to also start when Factomos notifies of an action that it refused',
      },
      {
        displayName: 'Include Unknown Events',
        name: 'includeUnknown',
        type: 'boolean',
        default: false,
        description: 'Whether to also start for events that are not in the list above, such as newer ones',
      },
      {
        displayName: 'Only Company IDs',
        name: 'companyIds',
        type: 'string',
        default: '',
        placeholder: 'e.g. 550, 551',
        description:
          'Comma-separated list of company IDs. Events of others, and of none, start nothing. Empty means all.',
      },
      {
        displayName: 'Read-Back Calls per Day',
        name: 'readsPerDay',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 100,
        description:
          "How many calls of the day's quota (500 by default) this trigger may spend on reading back, for all workers together. Events beyond it are not verified.",
      },
    ],
  },
  {
    // Reserved: with it, and version 1, n8n leaves the body unparsed. Without it Factomos's JSON is a 422 and lost.
    displayName: 'Options',
    name: 'options',
    type: 'hidden',
    default: { binaryData: true },
  },
];
