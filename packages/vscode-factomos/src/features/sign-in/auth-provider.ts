import {
  authentication,
  Disposable,
  EventEmitter,
  type AuthenticationProvider,
  type AuthenticationProviderAuthenticationSessionsChangeEvent,
  type AuthenticationProviderSessionOptions,
  type AuthenticationSession,
} from 'vscode';
import type { AccountToSignIn, CompanyRecord } from '../../domain/company.ts';
import type { CompanyStore } from '../../services/company/company-store.ts';

/** With an account, only that account's company can sign in. */
type SignIn = (account?: AccountToSignIn) => Promise<CompanyRecord | undefined>;

/** Provides Factomos in the Accounts menu: one session per company. Another extension gets a session only after VS Code has asked the user. */
export class FactomosAuthProvider implements AuthenticationProvider, Disposable {
  readonly #store: CompanyStore;
  readonly #signIn: SignIn;
  readonly #signOut: (id: string) => Promise<void>;
  readonly #changed = new EventEmitter<AuthenticationProviderAuthenticationSessionsChangeEvent>();
  readonly #subscription: Disposable;
  #known: readonly CompanyRecord[] | undefined;

  readonly onDidChangeSessions = this.#changed.event;

  constructor(store: CompanyStore, signIn: SignIn, signOut: (id: string) => Promise<void>) {
    this.#store = store;
    this.#signIn = signIn;
    this.#signOut = signOut;
    this.#subscription = Disposable.from(
      store.onDidChange((records) => {
        this.#publish(records);
      }),
      authentication.registerAuthenticationProvider('factomos', 'Factomos', this, {
        supportsMultipleAccounts: true,
      }),
    );
  }

  async getSessions(
    _scopes: readonly string[] | undefined,
    { account }: AuthenticationProviderSessionOptions,
  ): Promise<AuthenticationSession[]> {
    this.#known = await this.#store.all();
    return this.#known.filter(({ id }) => account === undefined || id === account.id).map(toSession);
  }

  async createSession(
    _scopes: readonly string[],
    { account }: AuthenticationProviderSessionOptions,
  ): Promise<AuthenticationSession> {
    const record = await this.#signIn(account);
    // VS Code has no other way to report a cancellation.
    if (record === undefined) throw new Error('Cancelled');
    return toSession(record);
  }

  async removeSession(id: string): Promise<void> {
    await this.#signOut(id);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #publish(records: readonly CompanyRecord[]): void {
    const before = this.#known ?? [];
    this.#known = records;
    const missing = (
      from: readonly CompanyRecord[],
      other: readonly CompanyRecord[],
    ): AuthenticationSession[] =>
      from.filter(({ id }) => !other.some((record) => record.id === id)).map(toSession);
    this.#changed.fire({
      added: missing(records, before),
      removed: missing(before, records),
      changed: records.filter(({ id }) => before.some((record) => record.id === id)).map(toSession),
    });
  }
}

function toSession({ id, label, baseUrl, token, secret }: CompanyRecord): AuthenticationSession {
  return { id, scopes: [], account: { id, label }, accessToken: JSON.stringify({ baseUrl, token, secret }) };
}
