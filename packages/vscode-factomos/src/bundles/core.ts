/**
 * What this extension uses of factomos-core. Imported on demand, so that activating stays quick, and by name, so that
 * the bundle holds nothing else of it.
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
  mayBeSince,
  parseDocumentLink,
  QuotaMeter,
} from 'factomos-core';
