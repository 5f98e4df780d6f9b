import { UserError } from '../../../domain/user-error.ts';

/** The document was created, but its file could not be updated. The guard keeps the number until it can. */
export class DraftFileNotUpdatedError extends UserError {}
