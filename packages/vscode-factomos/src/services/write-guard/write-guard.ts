import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter, type Disposable } from 'vscode';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';
import { answeredBy } from '../../domain/drafts/answered-document.ts';
import { GuardError } from './guard-error.ts';
import { parseIntent, type Intent, type StoredIntent } from './intent.ts';

/** Longer than any call: after this time an entry in the state `writing` belongs to a process that has ended. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Ensures that each write is done at most once, across windows and restarts. Before the call, a file with exclusive creation records the
 * write, so that only one window gets it. Only a clear response removes it. Uses Node's file system, since VS Code's has no exclusive
 * creation.
 */
export class WriteGuard implements Disposable {
  private readonly folder: string;
  private readonly changed = new EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  constructor(storagePath: string, companyId: string) {
    this.folder = join(storagePath, companyId, 'writes');
  }

  /**
   * Writes once. `classifyWriteError` tells whether an error means that nothing was done, or that the outcome is unknown. With `keep` the
   * key stays used after a success, with its result as text. Throws a GuardError without writing when the same write is running, done or
   * unknown.
   */
  async once<T>(
    intent: Intent,
    write: () => Promise<T>,
    classifyWriteError: (error: unknown) => Promise<'refused' | 'unknown'>,
    keep?: (result: T) => string,
  ): Promise<T> {
    const stored = this.claim(intent);
    let result: T;
    try {
      result = await write();
    } catch (error) {
      if ((await classifyWriteError(error)) === 'refused') this.forget(intent.key);
      else {
        // Keeps the response: it may name the created document.
        const answered = answeredBy(error);
        this.store({ ...stored, state: 'unknown', ...(answered === undefined ? {} : { answered }) });
      }
      throw error;
    }
    try {
      if (keep === undefined) this.forget(intent.key);
      else this.store({ ...stored, state: 'done', result: keep(result) });
    } catch {
      // The success is reported even if this fails, for example on a full disk: the entry then stays, which also refuses a second write.
    }
    return result;
  }

  /** Whether there are no entries, including done ones. */
  get isEmpty(): boolean {
    return this.names().length === 0;
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
    return this.names()
      .map((name) => read(join(this.folder, name)))
      .filter((intent) => intent !== undefined)
      .filter(({ state }) => state !== 'done')
      .sort((a, b) => b.at - a.at);
  }

  find(key: string): StoredIntent | undefined {
    const file = this.file(key);
    const intent = read(file);
    if (intent !== undefined || !existsSync(file)) return intent;
    // A truncated file, from a crash while it was written: whether the call was sent is unknown.
    return { key, what: key, check: { kind: 'none' }, state: 'unknown', at: 0, pid: 0 };
  }

  /** Releases a key: the write was refused, or the user found that it was not done. */
  forget(key: string): void {
    rmSync(this.file(key), { force: true });
    this.changed.fire();
  }

  /** Changes the key and description of an entry that is not running. */
  move(from: string, to: Intent): void {
    const stored = this.find(from);
    if (stored === undefined || stored.state === 'writing') return;
    this.store({ ...stored, ...to });
    this.forget(from);
  }

  /** Records that a write was found to be done. */
  settle(intent: StoredIntent, result: string): void {
    this.store({ ...intent, state: 'done', result });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private claim(intent: Intent): StoredIntent {
    const stored: StoredIntent = { ...intent, state: 'writing', at: Date.now(), pid: process.pid };
    mkdirSync(this.folder, { recursive: true });
    try {
      writeFileSync(this.file(intent.key), JSON.stringify(stored), { flag: 'wx' });
    } catch (error) {
      const found = this.find(intent.key);
      throw found === undefined ? error : new GuardError(found);
    }
    return stored;
  }

  private store(intent: StoredIntent): void {
    const file = this.file(intent.key);
    mkdirSync(this.folder, { recursive: true });
    // Written to another file and renamed, since a truncated file would lose its content.
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify(intent));
    renameIntoPlaceSync(beside, file);
    this.changed.fire();
  }

  private names(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    } catch {
      // The folder does not exist before the first write.
      return [];
    }
  }

  private file(key: string): string {
    return join(this.folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  }
}

function read(file: string): StoredIntent | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const intent = parseIntent(text);
  if (intent?.state !== 'writing' || isUnderWay(intent)) return intent;
  return { ...intent, state: 'unknown' };
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
