import { UserError } from '../../../domain/user-error.ts';

/** The document was made, but its file does not say so yet: the guard keeps its number until it can. */
export class DraftFileNotUpdatedError extends UserError {}
