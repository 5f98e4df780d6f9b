/** Loaded with the first tool that is used. */
import { createDraft } from './create-draft-tool.ts';
import { listEstimates, readEstimate } from './estimate-tools.ts';
import { listInvoices, readInvoice, searchInvoices } from './invoice-tools.ts';
import { listKnown } from './known-tool.ts';

export const tools = {
  listInvoices,
  searchInvoices,
  readInvoice,
  listEstimates,
  readEstimate,
  listKnown,
  createDraft,
};
export { invokeTool, prepareTool } from './run-tool.ts';
