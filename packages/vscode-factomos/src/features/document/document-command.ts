/** What a document's page may ask for. Anything else that a message names is ignored. */
const DOCUMENT_COMMANDS = [
  'sendInvoice',
  'sendReminder',
  'addPayment',
  'createCreditNote',
  'transformEstimate',
  'sendEstimate',
  'openInBrowser',
  'copyLink',
  'copyMarkdown',
  'newDraftLike',
  'showMailHistory',
  'readClient',
  'refreshDocument',
  'resolveUnknown',
  'switchCompany',
  'signIn',
] as const;

export type DocumentCommand = (typeof DOCUMENT_COMMANDS)[number];

export function isDocumentCommand(name: unknown): name is DocumentCommand {
  return DOCUMENT_COMMANDS.some((command) => command === name);
}
