import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { defineAction } from '../spec/define-action.ts';

export const getConnectionToken = defineAction({
  name: 'getConnectionToken',
  resource: 'session',
  section: 5,
  since: '1.20',
  effect: 'write',
  summary:
    'Makes a one-time token that opens a session on Factomos without a password. The answer is a secret.',
  params: {
    mode: param.exampleOnly(param.text("The manual's example sends normal and says no more.")),
  },
  result: { auth_token: field.secret },
  errors: {
    [-28]: {
      message: 'Your Token is not associated with a Factomos account',
      meaning: 'This is a token of a partner that belongs to no account.',
      hint: 'Use the token of an account.',
    },
  },
  recoveryHint: 'Ask for another token: one that was lost expires unused.',
});
