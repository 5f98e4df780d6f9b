import { issueAuthToken } from '../../accounts/auth-tokens.ts';
import { type AccountAction } from '../call/action.ts';

export const getConnectionToken: AccountAction = {
  name: 'getConnectionToken',
  effect: 'write',
  access: 'account',
  isAllowedInReadOnlyAccount: true,
  // Only in the manual's example.
  parameters: ['mode'],
  required: [],
  run: ({ store, company }) => ({ auth_token: issueAuthToken(store, company.id) }),
};
