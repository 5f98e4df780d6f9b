/** Loaded with the first tool that is used. */
import { createDraft } from './createDraftTool.ts';
import { listEstimates, readEstimate } from './estimateTools.ts';
import { listInvoices, readInvoice, searchInvoices } from './invoiceTools.ts';
import { listKnown } from './knownTool.ts';

export const tools = {
  listInvoices,
  searchInvoices,
  readInvoice,
  listEstimates,
  readEstimate,
  listKnown,
  createDraft,
};
export { invokeTool, prepareTool } from './runTool.ts';
