import { commands, EventEmitter, type Disposable, type Memento } from 'vscode';
import { withoutSecrets, type Company } from '../../domain/company.ts';
import type { CompanyStore } from './company-store.ts';
import type { CompanySession } from './company-session.ts';

const KEY = 'activeCompany';

/** The signed-in company that this window shows, and its open session. */
export class ActiveCompany implements Disposable {
  readonly #store: CompanyStore;
  readonly #inWorkspace: Memento;
  readonly #inProfile: Memento;
  readonly #open: (company: Company) => Promise<CompanySession>;
  readonly #changed = new EventEmitter<CompanySession | undefined>();
  readonly #subscription: Disposable;
  #opened: CompanySession | undefined;
  #ready: Promise<void> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(
    store: CompanyStore,
    mementos: { workspace: Memento; profile: Memento },
    open: (company: Company) => Promise<CompanySession>,
  ) {
    this.#store = store;
    this.#inWorkspace = mementos.workspace;
    this.#inProfile = mementos.profile;
    this.#open = open;
    this.#subscription = store.onDidChange(() => void this.#follow());
  }

  /** The session of the active company, or undefined when signed out. Opens it at the first call. */
  async session(): Promise<CompanySession | undefined> {
    await (this.#ready ?? this.#follow());
    return this.#opened;
  }

  /** Chooses a company. Remembered for this folder, and as the default of new folders. */
  async choose(id: string): Promise<void> {
    await this.#inWorkspace.update(KEY, id);
    await this.#inProfile.update(KEY, id);
    await this.#follow();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#opened?.dispose();
    this.#changed.dispose();
  }

  /** Determines the active company again. Runs are sequential, so that no session is opened twice. */
  #follow(): Promise<void> {
    const look = (): Promise<void> => this.#look();
    // Continues after a failed run.
    this.#ready = (this.#ready ?? Promise.resolve()).then(look, look);
    return this.#ready;
  }

  async #look(): Promise<void> {
    const records = await this.#store.all();
    const wanted = [this.#inWorkspace.get<string>(KEY), this.#inProfile.get<string>(KEY)];
    const record =
      wanted.map((id) => records.find((one) => one.id === id)).find((one) => one !== undefined) ?? records[0];
    const company = record === undefined ? undefined : withoutSecrets(record);
    if (company?.id === this.#opened?.company.id && company?.label === this.#opened?.company.label) {
      // The context key must be set on the first run too.
      await setSignedIn(company !== undefined);
      return;
    }
    // After a sign-out, possibly in another window, nothing in memory may be written back.
    if (this.#opened !== undefined && !records.some(({ id }) => id === this.#opened?.company.id))
      await this.#opened.data.delete();
    this.#opened?.dispose();
    this.#opened = company === undefined ? undefined : await this.#tryOpen(company);
    await setSignedIn(this.#opened !== undefined);
    this.#changed.fire(this.#opened);
  }

  /** Undefined for a company that was signed out meanwhile: the store has reported it, and this runs again. */
  async #tryOpen(company: Company): Promise<CompanySession | undefined> {
    try {
      return await this.#open(company);
    } catch (error) {
      if ((await this.#store.find(company.id)) === undefined) return undefined;
      throw error;
    }
  }
}

async function setSignedIn(signedIn: boolean): Promise<void> {
  await commands.executeCommand('setContext', 'factomos.signedIn', signedIn);
}
