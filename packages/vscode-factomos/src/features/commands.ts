/** What commands run. */
export { addPayment } from './payments/add-payment.ts';
export { resolveUnknown } from './outcomes/resolve-unknown.ts';
export { renameCompany, signOut, switchCompany } from './sign-in/company-commands.ts';
export { createCreditNote } from './invoices/create-credit-note.ts';
export { copyLink, copyNumber, openDocument, openInBrowser } from './document/document-commands.ts';
export { addEstimate, refreshEstimate, removeEstimate } from './estimates/estimate-commands.ts';
export { goToInvoice, showInvoice } from './invoices/go-to-invoice.ts';
export {
  expandStatus,
  loadMore,
  loadRest,
  refreshInvoices,
  refreshStatus,
} from './invoices/load-commands.ts';
export { filterInvoices, groupInvoices } from './invoices/view-commands.ts';
export { newDocument } from './wizard/new-document.ts';
export { openEstimateForm } from './estimates/open-estimate-form.ts';
export { sendEstimate } from './estimates/send-estimate.ts';
export { sendInvoice } from './invoices/send-invoice.ts';
export { showCalls } from './calls/show-calls.ts';
export { showMailHistory } from './invoices/show-mail-history.ts';
export { transformEstimate } from './estimates/transform-estimate.ts';
