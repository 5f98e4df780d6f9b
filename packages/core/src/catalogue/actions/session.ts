import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { defineAction } from '../spec/define-action.ts';

const getConnectionToken = defineAction({
  name: 'getConnectionToken',
  resource: 'session',
  section: 5,
  since: '1.20',
  effect: 'write',
  params: {
    mode: param.exampleOnly(param.text),
  },
  result: { auth_token: field.secret },
  errors: {
    [-28]: { message: 'Your Token is not associated with a Factomos account' },
  },
});

export const sessionActions = { getConnectionToken } as const;
