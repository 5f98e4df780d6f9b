import { type INodeProperties } from 'n8n-workflow';

/** Reading a document for each of more items would use up the calls of the day. */
export const MAX_ITEMS_WITH_DETAILS = 50;

/** What "Look for It First" does, by action. */
const LOOKS: Record<string, string> = {
  createInvoice:
    'An invoice counts only if exactly one has this client, day and net total, and no other key made it. Uses 3 daily calls.',
  sendInvoice: 'An email counts only if exactly one is dated after the start of sending. Uses 1 daily call.',
  createPayment:
    'A payment counts only if exactly its amount was paid since. Uses 1 daily call, and 1 before each payment.',
};

/** What else can be set of a write with a key. */
export function writeOptionsProperties(actionName: string, makesDocument: boolean): INodeProperties[] {
  const look = LOOKS[actionName];
  const options: INodeProperties[] = [];
  if (makesDocument) {
    options.push({
      displayName: 'Details of Skipped Items',
      name: 'readSkipped',
      type: 'boolean',
      default: true,
      description: `Whether to read number, link and totals of a document that was made before with the same key, for 1 daily call each. With more than ${MAX_ITEMS_WITH_DETAILS} items they are not read.`,
    });
  }
  if (look !== undefined) {
    options.push({
      displayName: 'Look for It First',
      name: 'lookFirst',
      type: 'boolean',
      default: false,
      description: `Whether to look in Factomos before the outcome of a key is called unknown. ${look} What is not found stays unknown. Turn it on before the first run.`,
    });
  }
  if (options.length === 0) return [];
  return [
    {
      displayName: 'Options',
      name: 'options',
      type: 'collection',
      placeholder: 'Add Option',
      default: {},
      options,
    },
  ];
}
