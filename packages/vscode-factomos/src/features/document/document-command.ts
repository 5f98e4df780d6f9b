/** The commands that a document's page may send. All others are ignored. */
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

/** The command that a page's message names. A page may send anything: compare it with the panel's own commands. */
export function commandOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, 'command') : undefined;
}
