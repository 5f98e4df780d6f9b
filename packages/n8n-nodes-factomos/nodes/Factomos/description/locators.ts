import { DEFAULT_BASE_URL } from 'factomos-core';
import { type INodeProperties, type INodePropertyMode } from 'n8n-workflow';
import { type LocatorKind } from '../resources/ui.ts';

/** The form of the links that Factomos sends to clients. */
export const EXAMPLE_LINK = `${DEFAULT_BASE_URL}/i5u5pHLyBI4pizucVdo6`;

type Mode = Omit<INodePropertyMode, 'displayName'>;

const mode = (displayName: string, rest: Mode): INodePropertyMode => ({ displayName, ...rest });

const id = (placeholder: string) =>
  mode('By ID', {
    name: 'id',
    type: 'string',
    placeholder,
    validation: [
      {
        type: 'regex',
        properties: {
          regex: '^\\s*[0-9]+\\s*$',
          errorMessage: 'Must be a whole number, such as 6829',
        },
      },
    ],
  });

/** @param hint States how many daily calls the list uses. */
const list = (searchListMethod: string, hint: string) =>
  mode('From List', {
    name: 'list',
    type: 'list',
    typeOptions: { searchListMethod, searchable: true },
    hint,
  });

/** The modes of each kind of locator, the same in all operations. */
const locators: Record<LocatorKind, INodePropertyMode[]> = {
  client: [
    list(
      'searchClients',
      'Clients of recent invoices, since Factomos cannot list clients. Uses 1 daily call, a search 4.',
    ),
    id('e.g. 5782'),
  ],
  emailTemplate: [list('searchEmailTemplates', 'Opening the list uses 1 daily call'), id('e.g. 335')],
  invoice: [
    list('searchInvoices', 'Uses 1 daily call for each 50 invoices shown, a search 4'),
    mode('By Number', {
      name: 'number',
      type: 'string',
      placeholder: 'e.g. F11260012',
      hint: 'Invoices are listed until it is found, open ones first: 1 daily call for each 50, for all items',
    }),
    id('e.g. 6829'),
    mode('By URL', {
      name: 'url',
      type: 'string',
      placeholder: `e.g. ${EXAMPLE_LINK}`,
      hint: 'The newest invoices are read until one has this link, which uses up to 30 daily calls',
      validation: [
        {
          type: 'regex',
          properties: {
            // Accepts any path, trailing slash, query and fragment. The link is validated when the node runs.
            regex: '^\\s*https?://\\S*/i[0-9A-Za-z]+/*([?#]\\S*)?\\s*$',
            errorMessage: `Paste the link to an invoice, such as ${EXAMPLE_LINK}`,
          },
        },
      ],
    }),
  ],
  service: [
    list(
      'searchServices',
      'Services of the 10 newest invoices. Uses up to 14 daily calls, kept for an hour.',
    ),
    id('e.g. 4017'),
  ],
};

export function locatorProperty(kind: LocatorKind): Pick<INodeProperties, 'type' | 'default' | 'modes'> {
  return { type: 'resourceLocator', default: { mode: 'list', value: '' }, modes: locators[kind] };
}
