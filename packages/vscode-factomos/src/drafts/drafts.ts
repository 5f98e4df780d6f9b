/** What runs only when a draft is open or a command of drafts runs: loaded with the first of them. */
export { createDraft } from './create-draft.ts';
export { createFolder } from './create-folder.ts';
export { draftCompletions } from './draft-completions.ts';
export { draftDiagnostics } from './draft-diagnostics.ts';
export { draftHover } from './draft-hover.ts';
export { draftLenses } from './draft-lenses.ts';
export { lookForDraft } from './look-for-draft.ts';
export { newDraftFile } from './new-draft-file.ts';
export { readDraftServices } from './read-draft-services.ts';
export { recordRenames } from './record-renames.ts';
