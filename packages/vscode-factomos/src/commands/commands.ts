/** What commands run. */
export { addPayment } from './add-payment.ts';
export { checkUnknown } from './check-unknown.ts';
export { renameCompany, signOut, switchCompany } from './company-commands.ts';
export { createCreditNote } from './create-credit-note.ts';
export { copyLink, copyNumber, openDocument, openInBrowser } from './document-commands.ts';
export { addEstimate, refreshEstimate, removeEstimate } from './estimate-commands.ts';
export { goToInvoice, showInvoice } from './go-to-invoice.ts';
export { expandStatus, loadMore, loadRest, refreshInvoices, refreshStatus } from './load-commands.ts';
export { filterInvoices, groupInvoices } from './look-commands.ts';
export { newDocument } from './new-document.ts';
export { openEstimateForm } from './open-estimate-form.ts';
export { sendEstimate } from './send-estimate.ts';
export { sendInvoice } from './send-invoice.ts';
export { showCalls } from './show-calls.ts';
export { showMailHistory } from './show-mail-history.ts';
export { transformEstimate } from './transform-estimate.ts';
