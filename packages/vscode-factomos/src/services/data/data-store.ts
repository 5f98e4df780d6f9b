import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EventEmitter, type Disposable, type Uri } from 'vscode';
import { emptyData, parseData, type CompanyData } from '../../domain/company-data.ts';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';

const BESIDE = '.tmp';
const DATA = 'data.json';

/**
 * The cached data of one company, in memory and in a file of the extension's storage, which is never synced. It lets VS Code reopen without
 * calls, so it is written synchronously, before a window can close. That needs Node's file system: VS Code's has no synchronous writes.
 */
export class DataStore implements Disposable {
  readonly #file: string;
  readonly #folder: string;
  readonly #failed: (error: unknown) => void;
  readonly #changed = new EventEmitter<void>();
  #data: CompanyData = emptyData();
  #onDisk = '';
  #deleted = false;

  readonly onDidChange = this.#changed.event;

  /** @param failed called when the file could not be written, which only loses the cache */
  constructor(storage: Pick<Uri, 'fsPath'>, companyId: string, failed: (error: unknown) => void) {
    this.#folder = join(storage.fsPath, companyId);
    this.#file = join(this.#folder, DATA);
    this.#failed = failed;
    this.reload();
    if (this.#onDisk === '') this.#data = leftBeside(this.#folder);
  }

  get current(): Readonly<CompanyData> {
    return this.#data;
  }

  /** Loads what another window has read meanwhile, so that it is neither read again nor overwritten. */
  reload(): void {
    const onDisk = stampOf(this.#file);
    // A missing file may not exist yet, or is being replaced by another window. A sign-out is reported separately.
    if (onDisk === '' || onDisk === this.#onDisk) return;
    this.#onDisk = onDisk;
    this.#data = readData(this.#file);
  }

  update(edit: (data: CompanyData) => void): void {
    this.reload();
    edit(this.#data);
    if (!this.#deleted) this.#save();
    this.#changed.fire();
  }

  /** Deletes all cached data from this machine, at sign-out. */
  async delete(): Promise<void> {
    this.#deleted = true;
    await deleteRead(this.#folder);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #save(): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      // Written to another file and renamed, since a truncated file would lose all data. The old file is deleted first: some file systems
      // wait for the disk, and block VS Code, when a rename replaces a file.
      const half = `${this.#file}.${process.pid}${BESIDE}`;
      writeFileSync(half, JSON.stringify(this.#data));
      rmSync(this.#file, { force: true });
      renameIntoPlaceSync(half, this.#file);
      this.#onDisk = stampOf(this.#file);
    } catch (error) {
      this.#failed(error);
    }
  }
}

/** Reads a complete file that was left when VS Code was killed before the rename. */
function leftBeside(folder: string): CompanyData {
  const name = existsSync(folder) ? readdirSync(folder).find((one) => one.endsWith(BESIDE)) : undefined;
  return name === undefined ? emptyData() : readData(join(folder, name));
}

/** Identifies the version of a file, which changes with each rename; empty without a file. */
function stampOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? '' : `${ino} ${mtimeMs} ${size}`;
}

function readData(file: string): CompanyData {
  try {
    return parseData(readFileSync(file, 'utf8'));
  } catch {
    // The file was just deleted.
    return emptyData();
  }
}

/**
 * Deletes a company's data, whether or not it is active. Records of created documents and unknown outcomes are kept for the next sign-in
 * unless `everything` is set: without them a draft could be created a second time.
 */
export async function deleteCompanyData(
  storage: Pick<Uri, 'fsPath'>,
  companyId: string,
  everything: boolean,
): Promise<void> {
  const folder = join(storage.fsPath, companyId);
  if (everything) await rm(folder, { recursive: true, force: true });
  else await deleteRead(folder);
}

async function deleteRead(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (name === DATA || name.endsWith(BESIDE)) await rm(join(folder, name), { force: true });
  // Fails for a folder with files that are kept.
  await rmdir(folder).catch(() => undefined);
}
