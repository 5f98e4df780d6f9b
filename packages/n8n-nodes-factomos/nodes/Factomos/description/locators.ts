import { type INodeProperties, type INodePropertyMode } from 'n8n-workflow';
import { type LocatorKind } from '../resources/ui.ts';

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
          errorMessage: 'An ID of Factomos is a whole number, such as 6829',
        },
      },
    ],
  });

const list = (searchListMethod: string) =>
  mode('From List', {
    name: 'list',
    type: 'list',
    typeOptions: { searchListMethod, searchable: true },
  });

interface Locator {
  modes: INodePropertyMode[];
  /** What picking costs, since every call counts. */
  hint: string;
}

/** The same for whatever operation asks for such an ID. */
const locators: Record<LocatorKind, Locator> = {
  client: {
    modes: [list('searchClients'), id('e.g. 5782')],
    hint: 'The list shows the clients of recent invoices, since Factomos cannot list clients. Opening it costs 2 calls of the day, scrolling 1 more for each 50 invoices.',
  },
  emailTemplate: {
    modes: [list('searchEmailTemplates'), id('e.g. 335')],
    hint: 'Opening the list costs 1 call of the day',
  },
  invoice: {
    modes: [
      list('searchInvoices'),
      id('e.g. 6829'),
      mode('By Document Link', {
        name: 'url',
        type: 'string',
        placeholder: 'e.g. https://app.factomos.com/i5u5pHLyBI4pizucVdo6',
        hint: 'Factomos cannot look a link up: the newest invoices are read until one fits, which costs up to 30 calls of the day.',
        validation: [
          {
            type: 'regex',
            properties: {
              // Below any path, with a slash, a query or a fragment at its end: the execution looks at it closely.
              regex: '^\\s*https?://\\S*/i[0-9A-Za-z]+/*([?#]\\S*)?\\s*$',
              errorMessage:
                'Paste the link to an invoice, such as https://app.factomos.com/i5u5pHLyBI4pizucVdo6',
            },
          },
        ],
      }),
    ],
    hint: 'Opening the list costs 1 call of the day for each status and 50 invoices shown',
  },
};

export function locatorProperty(
  kind: LocatorKind,
): Pick<INodeProperties, 'type' | 'default' | 'modes' | 'hint'> {
  const { modes, hint } = locators[kind];
  return { type: 'resourceLocator', default: { mode: 'list', value: '' }, modes, hint };
}
