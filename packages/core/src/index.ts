export {
  type ActionName,
  catalogue,
  type Catalogue,
  isActionName,
  type ReadActionName,
} from './catalogue/catalogue.ts';
export { type OmittedRow } from './decode/omitted-row.ts';
// Only types are exported: the methods are those of FactomosClient.
export type * from './client/actions.generated.ts';
export {
  clientCategories,
  companyTypes,
  expensePaymentTypes,
  type InvoiceStatus,
  invoiceStatuses,
  paymentTypes,
  serviceCategories,
  subscriptionStatuses,
} from './catalogue/spec/choices.ts';
export { type ActionDefinition, type Resource } from './catalogue/spec/define-actions.ts';
export { type ErrorEntry, type ErrorTable } from './catalogue/spec/error-entry.ts';
export {
  type DocumentLine,
  type Line,
  lineFields,
  type ServiceLine,
  titleServiceId,
  type TitleLine,
} from './catalogue/spec/line.ts';
export { type ParamKind, type ParamSpec } from './catalogue/spec/param-spec.ts';
export { type ResultField, type ResultKind, type ResultShape } from './catalogue/spec/result-shape.ts';
export { pairRows } from './decode/pair-rows.ts';
export { type CallOptions, type CallOutcome, type FactomosClientOptions } from './client/request/options.ts';
export { type LogEntry, type RequestEvent } from './client/request/events.ts';
export { FactomosClient } from './client/client.ts';
export {
  type InvoiceCursor,
  type InvoicePage,
  InvoicePager,
  type InvoicePagerOptions,
  type InvoiceRows,
  type ReadInvoicePage,
} from './client/helpers/invoice-pager.ts';
export { type EmailSearch, type PaymentState } from './client/helpers/check-outcome.ts';
export { type IterateInvoicesParams } from './client/helpers/iterate-invoices.ts';
export { type PossibleDuplicatesParams } from './client/helpers/possible-duplicates.ts';
export { type ClientChanges } from './client/helpers/update-client.ts';
export { createFetchTransport, type Fetch, fetchTransport } from './transport/fetch-transport.ts';
export { isNotConnected } from './transport/is-not-connected.ts';
export { calendarDay } from './time/calendar-day.ts';
export { mayBeSince, nextParisMidnight, parisDay, parisInstants, parisTime } from './time/paris.ts';
export { QuotaMeter, type QuotaMeterOptions, type QuotaStore } from './client/quota/quota-meter.ts';
export { ReadCache, type ReadCacheOptions } from './client/cache/read-cache.ts';
export {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from './transport/transport.ts';
export { type ExtraValue } from './encode/extra.ts';
export { createEnvelope, type Envelope } from './envelope/envelope.ts';
export { EnvelopeError, type EnvelopeProblem } from './envelope/envelope-error.ts';
export {
  type AbortedError,
  type ApiError,
  type AuthenticationError,
  type HttpError,
  type NetworkError,
  type OutcomeUnknownError,
  type QuotaError,
  type TimeoutError,
  type UnknownReason,
  type ValidationError,
} from './errors/errors.ts';
export { FactomosError, type FactomosErrorCode, isFactomosError } from './errors/guards.ts';
export { type Problem } from './errors/problem.ts';
export { type BusinessClient, checkBusinessClient } from './identifiers/check-business-client.ts';
export { checkSameCompany } from './identifiers/check-same-company.ts';
export { checkSiren } from './identifiers/check-siren.ts';
export { checkSiret } from './identifiers/check-siret.ts';
export { checkVatNumber } from './identifiers/check-vat-number.ts';
export { type IdentifierFinding } from './identifiers/finding.ts';
export { type AuthoriseParams, authoriseUrl } from './links/authorise-url.ts';
export { documentLink } from './links/document-link.ts';
export { type DocumentLinkFinding, parseDocumentLink } from './links/parse-document-link.ts';
export { estimateForm, type EstimateFormFields, type FormRequest } from './links/estimate-form.ts';
export {
  checkSessionRequest,
  createSessionRequest,
  deleteSessionRequest,
  sessionErrors,
  type SessionRequest,
  signInHeader,
} from './links/session-requests.ts';
export { DEFAULT_BASE_URL, DEFAULT_DAILY_LIMIT, INVOICES_PER_PAGE, MAX_INPUT_VARS } from './limits.ts';
export { type LinkOptions, siteUrl } from './links/site.ts';
export { type Amount } from './money/amount.ts';
export { compareTotals, type TotalsDifference } from './money/compare-totals.ts';
export {
  type EstimatedTotals,
  estimateTotals,
  type EstimateTotalsOptions,
  type RateTotal,
} from './money/estimate-totals.ts';
export { isOverdue, type PayableRow } from './money/is-overdue.ts';
export { type KnownServices, type PricedDocument, type PricedLine } from './money/priced-document.ts';
export { buildNotification, type NotificationParts } from './webhook/build-notification.ts';
export {
  isNotificationType,
  type NotificationGroup,
  type NotificationType,
  notificationTypes,
} from './webhook/notification-types.ts';
export {
  type ContactNotification,
  type EstimateNotification,
  type InvoiceNotification,
  type KnownNotification,
  type Notification,
  type NotificationResult,
  type ProfileNotification,
  type ServiceNotification,
  type UnknownNotification,
} from './webhook/notification.ts';
export { parseNotification } from './webhook/parse-notification.ts';
export { foldText, matchesSearch } from './text/fold-text.ts';
