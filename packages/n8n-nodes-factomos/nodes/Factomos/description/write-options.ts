import { type INodeProperties } from 'n8n-workflow';

/** With more items, one call for each would use up the daily quota. */
export const MAX_ITEMS_WITH_DETAILS = 50;

/** The description of "Look for It First", by action. */
const LOOKS: Record<string, string> = {
  createCreditNote:
    'A credit note counts only if exactly one has the client and net total of the invoice and is dated since, and no other key made it. Uses 2 daily calls.',
  createInvoice:
    'An invoice counts only if exactly one has this client, day and net total, and no other key created it. Uses 3 daily calls.',
  sendInvoice: 'An email counts only if exactly one is dated after the start of sending. Uses 1 daily call.',
  createPayment:
    'A payment counts only if the paid total rose by exactly its amount. Uses 1 daily call, and 1 before each payment.',
  transformEstimate:
    'An invoice counts only if exactly one names this estimate and is dated since, and no other key made it. Uses 3 daily calls.',
};

/** The options of a write that has a key. */
export function writeOptionsProperties(actionName: string, makesDocument: boolean): INodeProperties[] {
  const look = LOOKS[actionName];
  const options: INodeProperties[] = [];
  if (makesDocument) {
    options.push({
      displayName: 'Details of Skipped Items',
      name: 'readSkipped',
      type: 'boolean',
      default: true,
      description: `Whether to read number, link and totals of a document that was created earlier with the same key, for 1 daily call each. They are not read with more than ${MAX_ITEMS_WITH_DETAILS} items.`,
    });
  }
  if (look !== undefined) {
    options.push({
      displayName: 'Look for It First',
      name: 'lookFirst',
      type: 'boolean',
      default: false,
      description: `Whether to look for the write in Factomos before its outcome is reported as unknown. ${look} What is not found stays unknown. Turn it on before the first run.`,
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
