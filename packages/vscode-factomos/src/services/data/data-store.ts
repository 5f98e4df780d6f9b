import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EventEmitter, type Disposable, type Uri } from 'vscode';
import { emptyData, parseData, type CompanyData } from '../../domain/company-data.ts';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';

const BESIDE = '.tmp';
const DATA = 'data.json';

/**
 * What was read for one company, in memory and in a file of the extension's own storage, which is never synced.
 * Reopening VS Code costs no call because of it, so it is on disk before anybody can close the window: Node's file
 * system is used and not VS Code's, which cannot write at once.
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

  /** `failed` hears of what could not be written: a cache is lost then, nothing else. */
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

  /** Takes over what another window has read since: it is neither read again nor written over. */
  reload(): void {
    const onDisk = stampOf(this.#file);
    // No file is none yet, or one that another window replaces just now; of a sign-out this window is told.
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

  /** At sign-out: nothing that was read stays on this machine. */
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
      // Renamed into place: a file cut short would lose all that was read. Not over the old one, for which file systems
      // wait for the disk, and VS Code with them.
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

/** What was written whole when VS Code was killed before it stood in its place. */
function leftBeside(folder: string): CompanyData {
  const name = existsSync(folder) ? readdirSync(folder).find((one) => one.endsWith(BESIDE)) : undefined;
  return name === undefined ? emptyData() : readData(join(folder, name));
}

/** Another one after each renaming into place; empty without a file. */
function stampOf(file: string): string {
  const { ino, mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return ino === undefined ? '' : `${ino} ${mtimeMs} ${size}`;
}

function readData(file: string): CompanyData {
  try {
    return parseData(readFileSync(file, 'utf8'));
  } catch {
    // Deleted just now: nothing is held.
    return emptyData();
  }
}

/**
 * Also for a company that is not the active one. What was created from here, and what may have been, is kept for the
 * next sign-in unless `everything` goes: without it a draft could be created a second time.
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
  // Fails for a folder that holds something that is kept.
  await rmdir(folder).catch(() => undefined);
}
