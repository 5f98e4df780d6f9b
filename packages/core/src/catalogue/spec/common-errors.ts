import * as server from './server-messages.ts';
import { type ErrorTable } from './error-entry.ts';

/** Errors that are documented for every action. */
export const commonErrors = {
  [-1]: { message: server.MISSING_TOKEN },
  [-2]: { message: server.MISSING_REQUEST },
  [-3]: { message: server.INVALID_TOKEN },
  [-4]: { message: server.TOO_MANY_CALLS },
  [-5]: { message: server.INVALID_REQUEST },
  [-6]: { message: server.ACTION_NOT_FOUND },
} as const satisfies ErrorTable;
