import { type ErrorTable } from './error-entry.ts';

/** Errors that are documented for every action. */
export const commonErrors = {
  [-1]: { message: 'Missing Token' },
  [-2]: { message: 'Missing Crypted Request' },
  [-3]: { message: 'Invalid Token' },
  [-4]: { message: 'Too many API calls for the day' },
  [-5]: { message: 'Invalid Crypted Request' },
  [-6]: { message: 'Action not found or invalid' },
} as const satisfies ErrorTable;
