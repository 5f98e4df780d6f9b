import { EventEmitter, type Disposable, type SecretStorage } from 'vscode';
import { parseRecords, type CompanyRecord } from '../../domain/company.ts';

const KEY = 'factomos.companies';

/** The signed-in companies: one JSON value in the secret storage, the same in every window. */
export class CompanyStore implements Disposable {
  readonly #secrets: SecretStorage;
  readonly #changed = new EventEmitter<CompanyRecord[]>();
  readonly #subscription: Disposable;
  #records: CompanyRecord[] | undefined;
  /** Changes run sequentially, so that two concurrent sign-ins are both stored. */
  #queue: Promise<unknown> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(secrets: SecretStorage) {
    this.#secrets = secrets;
    this.#subscription = secrets.onDidChange(({ key }) => {
      if (key === KEY) void this.#reload();
    });
  }

  async all(): Promise<readonly CompanyRecord[]> {
    return (this.#records ??= parseRecords(await this.#secrets.get(KEY)));
  }

  async find(id: string): Promise<CompanyRecord | undefined> {
    return (await this.all()).find((record) => record.id === id);
  }

  /** Adds a company, or replaces the one with the same id. */
  async put(record: CompanyRecord): Promise<void> {
    await this.#change((records) => [...records.filter(({ id }) => id !== record.id), record]);
  }

  async remove(id: string): Promise<void> {
    await this.#change((records) => records.filter((record) => record.id !== id));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #change(edit: (records: CompanyRecord[]) => CompanyRecord[]): Promise<void> {
    const next = this.#queue.then(async () => {
      const records = edit(parseRecords(await this.#secrets.get(KEY)));
      await this.#secrets.store(KEY, JSON.stringify(records));
      this.#publish(records);
    });
    // The error goes to the caller only, not to the next change.
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #reload(): Promise<void> {
    this.#publish(parseRecords(await this.#secrets.get(KEY)));
  }

  #publish(records: CompanyRecord[]): void {
    const before = JSON.stringify(this.#records);
    this.#records = records;
    if (JSON.stringify(records) !== before) this.#changed.fire(records);
  }
}
