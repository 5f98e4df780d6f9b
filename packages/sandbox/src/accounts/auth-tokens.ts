import { authTokens } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { newToken } from './credentials.ts';

/** A token that opens one session. */
export function issueAuthToken(store: Store, companyId: number): string {
  return store.insert(authTokens, { company_id: companyId, token: newToken(), used_at: null }).token;
}
