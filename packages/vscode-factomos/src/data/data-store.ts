import { EventEmitter, Uri, workspace, type Disposable } from 'vscode';
import { emptyData, parseData, type CompanyData } from './company-data.ts';

const SAVE_AFTER_MS = 1_000;

/**
 * What was read for one company, in memory and in a file of the extension's own storage, which is never synced.
 * Reopening VS Code costs no call because of it.
 */
export class DataStore implements Disposable {
  private readonly file: Uri;
  private readonly folder: Uri;
  private readonly changed = new EventEmitter<void>();
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();
  private data: CompanyData = emptyData();
  private deleted = false;

  readonly onDidChange = this.changed.event;

  constructor(storage: Uri, companyId: string) {
    this.folder = Uri.joinPath(storage, companyId);
    this.file = Uri.joinPath(this.folder, 'data.json');
  }

  get current(): Readonly<CompanyData> {
    return this.data;
  }

  async load(): Promise<void> {
    try {
      this.data = parseData(new TextDecoder().decode(await workspace.fs.readFile(this.file)));
    } catch {
      // No file yet: nothing was read for this company.
      this.data = emptyData();
    }
  }

  update(edit: (data: CompanyData) => void): void {
    edit(this.data);
    this.timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
    this.changed.fire();
  }

  /** Writes what is not written yet. A failure loses a cache, nothing else. */
  async flush(): Promise<void> {
    if (this.timer === undefined || this.deleted) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const bytes = new TextEncoder().encode(JSON.stringify(this.data));
    this.saving = this.saving.then(async () => {
      if (!this.deleted) await workspace.fs.writeFile(this.file, bytes);
    });
    await this.saving.catch(() => {
      this.saving = Promise.resolve();
    });
  }

  /** At sign-out: nothing of the company stays on this machine. */
  async delete(): Promise<void> {
    this.deleted = true;
    clearTimeout(this.timer);
    await this.saving.catch(() => undefined);
    await deleteFolder(this.folder);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }
}

/** Also for a company that is not the active one. */
export async function deleteCompanyFolder(storage: Uri, companyId: string): Promise<void> {
  await deleteFolder(Uri.joinPath(storage, companyId));
}

async function deleteFolder(folder: Uri): Promise<void> {
  try {
    await workspace.fs.delete(folder, { recursive: true });
  } catch {
    // It was never written.
  }
}
