import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter, type Disposable } from 'vscode';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';
import { answeredBy } from '../../domain/drafts/answered-document.ts';
import { GuardError } from './guard-error.ts';
import { parseIntent, type Intent, type StoredIntent } from './intent.ts';

/** No call takes this long: what still says `writing` then belongs to a process that is gone. */
const ABANDONED_AFTER_MS = 10 * 60_000;

/**
 * Lets each act be written once, in all windows and over restarts. Before the call a file says what is about to be
 * written (created exclusively, so that two windows cannot both get it); only an answer takes it away. Node's file
 * system is used and not VS Code's, which has no exclusive creation.
 */
export class WriteGuard implements Disposable {
  private readonly folder: string;
  private readonly changed = new EventEmitter<void>();

  readonly onDidChange = this.changed.event;

  constructor(storagePath: string, companyId: string) {
    this.folder = join(storagePath, companyId, 'writes');
  }

  /**
   * Writes once. `classifyWriteError` says of an error whether nothing was done or nobody knows.
   * With `keep` the key stays used after a success, and its text says what came of it.
   * Throws GuardError without writing when the same act is under way, done or unknown.
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
        // A response is never thrown away: with luck it names what was created.
        const answered = answeredBy(error);
        this.store({ ...stored, state: 'unknown', ...(answered === undefined ? {} : { answered }) });
      }
      throw error;
    }
    try {
      if (keep === undefined) this.forget(intent.key);
      else this.store({ ...stored, state: 'done', result: keep(result) });
    } catch {
      // It was done, and that is what is told. On a full disk the claim stays, which refuses a second time as well.
    }
    return result;
  }

  /** Whether nothing is remembered, also of what was done. */
  get isEmpty(): boolean {
    return this.names().length === 0;
  }

  /** Refuses as `once` would, before anything is asked of the user. */
  assertFree(key: string): void {
    const found = this.find(key);
    if (found !== undefined) throw new GuardError(found);
  }

  /** Everything whose outcome is unknown, newest first. */
  unknown(): StoredIntent[] {
    return this.pending().filter(({ state }) => state === 'unknown');
  }

  /** Everything that is under way or unknown, newest first. */
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
    // Cut short while it was written, by a crash: whether the call left is unknown.
    return { key, what: key, check: { kind: 'none' }, state: 'unknown', at: 0, pid: 0 };
  }

  /** The act may be done (again): it was refused, or somebody looked and it had not happened. */
  forget(key: string): void {
    rmSync(this.file(key), { force: true });
    this.changed.fire();
  }

  /** Gives an act that is not under way another key, and says what it is about then. */
  move(from: string, to: Intent): void {
    const stored = this.find(from);
    if (stored === undefined || stored.state === 'writing') return;
    this.store({ ...stored, ...to });
    this.forget(from);
  }

  /** Somebody looked, and it had happened. */
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
    // Renamed into place: a file cut short would lose what it was about.
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify(intent));
    renameIntoPlaceSync(beside, file);
    this.changed.fire();
  }

  private names(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    } catch {
      // Nothing was ever written for this company.
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
