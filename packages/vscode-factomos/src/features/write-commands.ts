/** The commands that write to Factomos, loaded with the first of them. */
export { addPayment } from './payments/add-payment.ts';
export { resolveUnknown } from './outcomes/resolve-unknown.ts';
export { createCreditNote } from './invoices/create-credit-note.ts';
export { newDocument } from './wizard/new-document.ts';
export { openEstimateForm } from './estimates/open-estimate-form.ts';
export { sendEstimate } from './estimates/send-estimate.ts';
export { sendInvoice } from './invoices/send-invoice.ts';
export { sendReminders } from './invoices/send-reminders.ts';
export { transformEstimate } from './estimates/transform-estimate.ts';
