export { type ActionName, catalogue, type Catalogue, type ReadActionName } from './catalogue/catalogue.ts';
export {
  type ActionParams,
  type ActionResult,
  type Estimate,
  type Invoice,
  type InvoiceEmail,
  type InvoiceRow,
  type InvoiceStatus,
} from './catalogue/action-types.ts';
export {
  clientCategories,
  companyTypes,
  expensePaymentTypes,
  invoiceStatuses,
  paymentTypes,
  serviceCategories,
  subscriptionStatuses,
} from './catalogue/choices.ts';
export { type ActionDefinition, type Resource } from './catalogue/define-action.ts';
export { type ErrorEntry, type ErrorTable } from './catalogue/error-entry.ts';
export {
  type DocumentLine,
  type Line,
  lineFields,
  type ServiceLine,
  titleServiceId,
  type TitleLine,
} from './catalogue/line.ts';
export { type ParamKind, type ParamSpec } from './catalogue/param-spec.ts';
export { type ResultField, type ResultKind, type ResultShape } from './catalogue/result-shape.ts';
