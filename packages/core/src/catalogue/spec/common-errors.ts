import { type ErrorTable } from './error-entry.ts';

/** Every action documents these. */
export const commonErrors = {
  [-1]: {
    message: 'Missing Token',
    meaning: 'The request had no token.',
    hint: 'Set the API token of your Factomos account.',
  },
  [-2]: {
    message: 'Missing Crypted Request',
    meaning: 'The request had no encrypted part.',
    hint: 'Check whether something between here and Factomos (a proxy, a redirection) drops the body of the request.',
  },
  [-3]: {
    message: 'Invalid Token',
    meaning: 'Factomos does not know this token.',
    hint: 'Check the API token: it may have been mistyped, or replaced when the application was authorised again.',
  },
  [-4]: {
    message: 'Too many API calls for the day',
    meaning:
      "The day's calls are used up (500 a day by default, shared by every program that uses this token).",
    hint: 'Wait until midnight in Paris, or ask Factomos for a higher limit.',
  },
  [-5]: {
    message: 'Invalid Crypted Request',
    meaning: 'Factomos could not decrypt the request.',
    hint: 'Check the API secret: it must be the one that belongs to this token.',
  },
  [-6]: {
    message: 'Action not found or invalid',
    meaning: 'Factomos does not know this action, or could not read which one was asked.',
    hint: 'Check the name of the action, and that the API secret belongs to this token.',
  },
} as const satisfies ErrorTable;
