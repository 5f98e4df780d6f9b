/** The commands that only read or show. */
export { openSandboxPages } from './sign-in/sandbox.ts';
export { renameCompany, signOut, switchCompany } from './sign-in/company-commands.ts';
export {
  copyLinks,
  copyMarkdown,
  copyNumber,
  openAsText,
  openDocument,
  openInBrowser,
  readClient,
  refreshDocuments,
} from './document/document-commands.ts';
export { addEstimate, refreshEstimate, removeEstimate } from './estimates/estimate-commands.ts';
export { goToInvoice, showInvoice } from './invoices/go-to-invoice.ts';
export { loadMore, loadRest, refreshInvoices, refreshStatus } from './invoices/load-commands.ts';
export { filterInvoices, groupInvoices, sortInvoices } from './invoices/view-commands.ts';
export { showCalls } from './calls/show-calls.ts';
export { showMailHistory } from './invoices/show-mail-history.ts';
