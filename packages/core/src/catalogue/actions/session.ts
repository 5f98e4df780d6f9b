import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import * as server from '../spec/server-messages.ts';
import { defineActions, write } from '../spec/define-actions.ts';

export const sessionActions = defineActions('session', {
  getConnectionToken: write({
    section: 5,
    params: {
      mode: param.exampleOnly(param.text),
    },
    result: { auth_token: field.secret },
    errors: {
      [-28]: { message: server.TOKEN_WITHOUT_ACCOUNT },
    },
  }),
});
