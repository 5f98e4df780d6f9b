import { DEFAULT_BASE_URL } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { simplifyProperty } from '../Factomos/description/simplify.ts';
import { eventOptions } from './options/events.ts';
import { BY_KIND } from './options/settings.ts';
import { MIN_KEY_LENGTH } from './options/url-key.ts';

export const properties: INodeProperties[] = [
  {
    displayName:
      "Factomos must know this trigger's production URL, with <code>?key=</code> and the URL key at its end. To register it and get your token and secret, set the URL key, copy the test URL under 'Webhook URLs' that ends in <code>/connect</code>, press 'Execute step' and open it. Real events arrive at the production URL only.",
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
      'A workflow that writes to Factomos can start itself: one that updates an invoice on "Invoice Updated" never ends. Write only what sends another event, or stop with a condition.',
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
    description: `A secret of at least ${MIN_KEY_LENGTH} characters at the end of the URL (?key=…). Factomos does not sign its notifications, so calls without the key are refused. After changing it, connect again. While it is empty, the connect page suggests a random one.`,
  },
  {
    displayName: 'Read Back',
    name: 'readBack',
    type: 'boolean',
    default: true,
    description:
      'Whether to read the object of each event from Factomos, so that the item contains the object from Factomos and not only the posted data. Uses one of the daily calls per event, two for an estimate that became an invoice.',
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
        description: 'End the execution without an item. A hint on the node says why.',
      },
      {
        name: 'Fail the Execution',
        value: 'fail',
        description: 'The error workflow runs, and the execution can be retried',
      },
      {
        name: 'Pass It On',
        value: 'pass',
        description: 'With verified: false and the reason, and without the object',
      },
      {
        name: 'Fail, or Pass On What Can Never Be Read',
        value: BY_KIND,
        description:
          'Deletions, designs, failed and unknown events pass with verified: false; all others fail',
      },
    ],
    default: BY_KIND,
    displayOptions: { show: { readBack: [true] } },
    description:
      'What to do when the object cannot be read, the calls of the day are used up or the object contradicts the event',
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
        default: DEFAULT_BASE_URL,
        description: 'Address that the connect page opens. Change it only to connect to a sandbox.',
      },
      {
        displayName: 'Ignore Repeats Within (Seconds)',
        name: 'ignoreRepeatsWithin',
        type: 'number',
        typeOptions: { minValue: 0, maxValue: 3600 },
        default: 0,
        description:
          'Ignores a notification that is identical to one received within this time. Notifications have no ID, so two real events that look alike count as one. 0 turns it off.',
      },
      {
        displayName: 'Include Failed Actions',
        name: 'includeFailed',
        type: 'boolean',
        default: false,
        description: 'Whether to also start for actions that Factomos refused',
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
          'Comma-separated list of company IDs. Events of other companies are ignored. Empty means all companies.',
      },
      {
        displayName: 'Read-Back Calls per Day',
        name: 'readsPerDay',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 100,
        description:
          'How many of the daily calls (500 by default) this trigger may use for reading back, all workers together. Further events are not verified.',
      },
    ],
  },
  {
    // `options` is a reserved name: with it and version 1, n8n does not parse the body. Otherwise Factomos's JSON would be answered with
    // 422 and lost.
    displayName: 'Options',
    name: 'options',
    type: 'hidden',
    default: { binaryData: true },
  },
];
