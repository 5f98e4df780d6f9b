import { randomBytes } from 'node:crypto';
import { type Clock } from '../clock/clock.ts';
import {
  authTokens,
  companies,
  type CompanyRow,
  type SessionRow,
  sessions,
  type UserRow,
  users,
} from '../store/schema.ts';
import { type Store } from '../store/store.ts';

/** A session expires after 6 hours without use (manual, section 5). */
const IDLE_TIMEOUT_MS = 6 * 60 * 60 * 1000;

export interface SignedIn {
  user: UserRow;
  company: CompanyRow;
}

/** Who is signed in to the pages: by a session's cookie, or for one request by a one-time token. */
export class Sessions {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /**
   * Exchanges a one-time token for a session. Returns the value of its cookie, or undefined when the token is
   * unknown or used.
   */
  create(authToken: string): string | undefined {
    return this.#store.transaction(() => {
      const signedIn = this.useToken(authToken);
      if (signedIn === undefined) return undefined;
      return this.open(signedIn.user, authToken);
    });
  }

  /** Ends the session that the token opened. Returns false when there is no such session. */
  delete(authToken: string): boolean {
    const session = this.#store.find(sessions, { auth_token: authToken });
    if (session === undefined) return false;
    this.#store.remove(sessions, { id: session.id });
    return !this.#expired(session);
  }

  /** The user of a cookie. Using a session prolongs it. */
  resume(cookie: string): SignedIn | undefined {
    const session = this.#store.find(sessions, { cookie });
    if (session === undefined) return undefined;
    if (this.#expired(session)) {
      this.#store.remove(sessions, { id: session.id });
      return undefined;
    }
    this.#store.update(sessions, session.id, { last_seen: this.#clock.now().getTime() });
    const user = this.#store.get(users, session.user_id);
    return user && this.#withCompany(user);
  }

  /** Signs in once: the token is used up. */
  useToken(authToken: string): SignedIn | undefined {
    const token = this.#store.find(authTokens, { token: authToken });
    if (token?.used_at !== null) return undefined;
    const user = this.#store.find(users, { company_id: token.company_id });
    if (user === undefined) return undefined;
    this.#store.update(authTokens, token.id, { used_at: this.#clock.now().getTime() });
    return this.#withCompany(user);
  }

  /** Opens a session for an authenticated user. Returns the value of its cookie. */
  open(user: UserRow, authToken = ''): string {
    const cookie = randomBytes(24).toString('base64url');
    this.#store.insert(sessions, {
      company_id: user.company_id,
      user_id: user.id,
      cookie,
      auth_token: authToken,
      last_seen: this.#clock.now().getTime(),
    });
    return cookie;
  }

  #expired(session: SessionRow): boolean {
    return this.#clock.now().getTime() - session.last_seen >= IDLE_TIMEOUT_MS;
  }

  #withCompany(user: UserRow): SignedIn | undefined {
    const company = this.#store.get(companies, user.company_id);
    return company && { user, company };
  }
}
