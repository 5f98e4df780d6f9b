/** What runs only when a draft is open or a command of drafts runs: loaded with the first of them. */
export { createDraft } from './createDraft.ts';
export { createFolder } from './createFolder.ts';
export { draftCompletions } from './draftCompletions.ts';
export { draftDiagnostics } from './draftDiagnostics.ts';
export { draftHover } from './draftHover.ts';
export { draftLenses } from './draftLenses.ts';
export { lookForDraft } from './lookForDraft.ts';
export { newDraftFile } from './newDraftFile.ts';
export { readDraftServices } from './readDraftServices.ts';
