/** Code that is needed only when a draft is open or a draft command runs, loaded on demand. */
export { createDraft } from './create/create-draft.ts';
export { createFolder } from './create/create-folder.ts';
export { draftCompletions } from './editor/draft-completions.ts';
export { draftDecoration } from './editor/draft-decorations.ts';
export { draftDiagnostics } from './editor/draft-diagnostics.ts';
export { draftFixes } from './editor/draft-fixes.ts';
export { draftHover } from './editor/draft-hover.ts';
export { draftInlayHints } from './editor/draft-inlay-hints.ts';
export { draftLenses } from './editor/draft-lenses.ts';
export { linesFrom } from './lines/lines-from.ts';
export { lookForDraft } from './recover/look-for-draft.ts';
export { makeRecurring } from './repeat/make-recurring.ts';
export { newDraftLike } from './file/new-draft-like.ts';
export { newDraftFile } from './file/new-draft-file.ts';
export { readDraftServices } from './editor/read-draft-services.ts';
export { compareWithSent } from './recover/sent-text.ts';
export { recordRenames } from './recover/record-renames.ts';
