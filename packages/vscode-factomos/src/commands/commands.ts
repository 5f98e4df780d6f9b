/** What commands run. */
export { addPayment } from './addPayment.ts';
export { checkUnknown } from './checkUnknown.ts';
export { renameCompany, signOut, switchCompany } from './companyCommands.ts';
export { createCreditNote } from './createCreditNote.ts';
export { copyLink, copyNumber, openDocument, openInBrowser } from './documentCommands.ts';
export { addEstimate, refreshEstimate, removeEstimate } from './estimateCommands.ts';
export { goToInvoice } from './goToInvoice.ts';
export { expandStatus, loadMore, loadRest, refreshInvoices, refreshStatus } from './loadCommands.ts';
export { filterInvoices, groupInvoices } from './lookCommands.ts';
export { newDocument } from './newDocument.ts';
export { openEstimateForm } from './openEstimateForm.ts';
export { sendEstimate } from './sendEstimate.ts';
export { sendInvoice } from './sendInvoice.ts';
export { showCalls } from './showCalls.ts';
export { showMailHistory } from './showMailHistory.ts';
export { transformEstimate } from './transformEstimate.ts';
