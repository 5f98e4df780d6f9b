/**
 * The parts of factomos-core that the extension uses. Imported on demand, so that activation stays fast, and by name, so that the bundle
 * contains nothing else.
 */
export {
  authoriseUrl,
  catalogue,
  documentLink,
  estimateForm,
  estimateTotals,
  FactomosClient,
  foldText,
  isFactomosError,
  InvoicePager,
  isOverdue,
  lineFields,
  matchesSearch,
  parseDocumentLink,
  QuotaMeter,
} from 'factomos-core';
