import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { EventEmitter, l10n, type Disposable } from 'vscode';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';
import { answeredBy } from '../../domain/drafts/answered-document.ts';
import { UserError } from '../../domain/user-error.ts';
import { GuardError } from './guard-error.ts';
import { parseIntent, partOfIntent, type Intent, type StoredIntent } from './intent.ts';

/** Longer than any call: after this time an entry in the state `writing` belongs to a process that has ended. */
const ABANDONED_AFTER_MS = 10 * 60_000;
/** Prefix of the key of a record whose own key cannot be read, before the name of its file. */
const UNREADABLE = 'unreadable/';

/**
 * Ensures that each write is done at most once, across windows and restarts. Before the call, a file with exclusive creation records the
 * write, so that only one window gets it. Only a clear response removes it. Uses Node's file system, since VS Code's has no exclusive
 * creation.
 */
export class WriteGuard implements Disposable {
  readonly #folder: string;
  readonly #changed = new EventEmitter<void>();
  /** States that could not be written to disk, by key; undefined for a released key. */
  readonly #unrecorded = new Map<string, StoredIntent | undefined>();

  readonly onDidChange = this.#changed.event;

  constructor(storagePath: string, companyId: string) {
    this.#folder = join(storagePath, companyId, 'writes');
  }

  /**
   * Writes once. `classifyWriteError` tells whether an error means that nothing was done, or that the outcome is unknown. With `keep` the
   * key stays used after a success, with its result as text. Throws without writing: a GuardError when the same write is running, done or
   * unknown, a UserError when it cannot be recorded. Disk errors after the write do not change what is reported.
   */
  async once<T>(
    intent: Intent,
    write: () => Promise<T>,
    classifyWriteError: (error: unknown) => Promise<'refused' | 'unknown'>,
    keep?: (result: T) => string,
  ): Promise<T> {
    const stored = this.#claim(intent);
    let result: T;
    try {
      result = await write();
    } catch (error) {
      if ((await classifyWriteError(error)) === 'refused') this.#end(intent.key, undefined);
      else {
        // Keeps the response: it may name the created document.
        const answered = answeredBy(error);
        this.#end(intent.key, {
          ...stored,
          state: 'unknown',
          ...(answered === undefined ? {} : { answered }),
        });
      }
      throw error;
    }
    this.#end(intent.key, keep && { ...stored, state: 'done', result: keep(result) });
    return result;
  }

  /** Whether there are no entries, including done ones. */
  get isEmpty(): boolean {
    return this.#names().length === 0;
  }

  /** Throws like `once`, before the user is asked anything. */
  assertFree(key: string): void {
    const found = this.find(key);
    if (found !== undefined) throw new GuardError(found);
  }

  /** All entries with an unknown outcome, newest first. */
  unknown(): StoredIntent[] {
    return this.pending().filter(({ state }) => state === 'unknown');
  }

  /** All entries that are running or unknown, newest first. */
  pending(): StoredIntent[] {
    return this.#names()
      .map((name) => this.#current(read(join(this.#folder, name))))
      .filter((intent) => intent !== undefined)
      .filter(({ state }) => state !== 'done')
      .sort((a, b) => b.at - a.at);
  }

  find(key: string): StoredIntent | undefined {
    const found = this.#current(read(this.#file(key)));
    return found && { ...found, key };
  }

  /** Whether the state of the write is on disk, and not only in the memory of this window. */
  isRecorded(key: string): boolean {
    return !this.#unrecorded.has(key);
  }

  /** Releases a key: the write was refused, or the user found that it was not done. */
  forget(key: string): void {
    rmSync(this.#file(key), { force: true });
    this.#changed.fire();
  }

  /** Changes the key and description of an entry that is not running. */
  move(from: string, to: Intent): void {
    const stored = this.find(from);
    if (stored === undefined || stored.state === 'writing') return;
    this.#store({ ...stored, ...to });
    this.forget(from);
  }

  /** Records that a write was found to be done: releases the key of one that may be repeated, and keeps that of one that would bill twice. */
  settle(intent: StoredIntent, result: string): void {
    if (REPEATABLE.test(intent.key)) this.forget(intent.key);
    else this.#store({ ...intent, state: 'done', result });
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #claim(intent: Intent): StoredIntent {
    const stored: StoredIntent = { ...intent, state: 'writing', at: Date.now(), pid: process.pid };
    const file = this.#file(intent.key);
    try {
      mkdirSync(this.#folder, { recursive: true });
      createExclusively(file, JSON.stringify(stored));
    } catch (error) {
      const found = this.find(intent.key);
      if (found !== undefined) throw new GuardError(found);
      if (!this.#unrecorded.has(intent.key)) throw notRecorded(error);
      // Released by this window, but not on disk.
      this.#store(stored);
    }
    this.#unrecorded.delete(intent.key);
    return stored;
  }

  /** Records the state after a write; undefined releases the key. If the disk refuses, this window remembers it. */
  #end(key: string, intent: StoredIntent | undefined): void {
    try {
      if (intent === undefined) this.forget(key);
      else this.#store(intent);
    } catch {
      this.#unrecorded.set(key, intent);
      this.#changed.fire();
    }
  }

  /** The state that this window remembers, where its entry on disk could not be updated. */
  #current(found: StoredIntent | undefined): StoredIntent | undefined {
    return found?.state === 'writing' && found.pid === process.pid && this.#unrecorded.has(found.key)
      ? this.#unrecorded.get(found.key)
      : found;
  }

  #store(intent: StoredIntent): void {
    const file = this.#file(intent.key);
    mkdirSync(this.#folder, { recursive: true });
    // Written to another file and renamed, since a truncated file would lose its content.
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify(intent));
    renameIntoPlaceSync(beside, file);
    this.#changed.fire();
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.endsWith('.json'));
    } catch {
      // The folder does not exist before the first write.
      return [];
    }
  }

  /** The name has the kind of write, which is known even if the record cannot be read. */
  #file(key: string): string {
    if (key.startsWith(UNREADABLE)) return join(this.#folder, key.slice(UNREADABLE.length));
    const kind = /^[a-z]+/.exec(key)?.[0] ?? '';
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
    return join(this.#folder, `${kind}-${hash}.json`);
  }
}

/** Keys of writes that may be repeated: an invoice can be sent or paid more than once. */
const REPEATABLE = /^(?:unreadable\/)?(?:send|payment)\b/;

/** Fails if the file exists, and leaves no truncated file. Flushed, so that it is on disk before anything is sent. */
function createExclusively(file: string, text: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeFileSync(descriptor, text, { flush: true });
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function notRecorded(error: unknown): UserError {
  const reason = error instanceof Error ? error.message : String(error);
  return new UserError(
    l10n.t('Nothing was sent, because this machine could not record what is about to be done: {0}', reason),
  );
}

function read(file: string): StoredIntent | undefined {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  }
  const intent = parseIntent(text) ?? unreadable(file, text);
  return intent.state !== 'writing' || isUnderWay(intent) ? intent : { ...intent, state: 'unknown' };
}

/** A file that was truncated by a crash or cannot be read: whether the call was sent is unknown. */
function unreadable(file: string, text: string): StoredIntent {
  const name = file.slice(file.lastIndexOf(sep) + 1);
  const { key = UNREADABLE + name, what = l10n.t('An operation whose record cannot be read') } =
    partOfIntent(text);
  const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return { key, what, check: { kind: 'none' }, state: 'unknown', at, pid: 0 };
}

function isUnderWay({ pid, at }: StoredIntent): boolean {
  if (Date.now() - at > ABANDONED_AFTER_MS) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
