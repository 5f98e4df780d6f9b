import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter, l10n, type Disposable } from 'vscode';
import { UserError } from '../../domain/user-error.ts';
import type { DocumentFacts, RecordedDocument } from '../../domain/drafts/recorded-document.ts';
import { renameIntoPlaceSync } from '../host/rename-into-place.ts';

interface Entry {
  readonly key: string;
  readonly document: RecordedDocument;
}

/**
 * Records which document was created from which file, content and figures, because Undo, a checkout of an old version or a copy can restore
 * a draft without its recorded state. One small file per record, shared by all windows.
 */
export class CreatedDocuments implements Disposable {
  readonly #folder: string;
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(storagePath: string, companyId: string) {
    this.#folder = join(storagePath, companyId, 'created');
  }

  get isEmpty(): boolean {
    return this.#entries().length === 0;
  }

  /** The document that was last created from the file at this URI. */
  ofFile(uri: string): RecordedDocument | undefined {
    return this.#read(fileKey(uri));
  }

  /** The document that was last created from the same content, whatever the file's path. */
  ofContent(contentKey: string): RecordedDocument | undefined {
    return this.#read(contentKey);
  }

  /** The document that was last created for a period of a template, even if its file was deleted. */
  ofOrigin(originKey: string): RecordedDocument | undefined {
    return this.#read(originKey);
  }

  /** The document that was last created for the same client, date and net total. */
  similar(facts: DocumentFacts): RecordedDocument | undefined {
    return this.#read(factsKey(facts));
  }

  record(
    document: RecordedDocument,
    by: {
      readonly uri?: string;
      readonly contentKey?: string;
      readonly originKey?: string | undefined;
      readonly facts?: DocumentFacts;
    },
  ): void {
    const keys = [
      by.uri === undefined ? undefined : fileKey(by.uri),
      by.contentKey,
      by.originKey,
      by.facts === undefined ? undefined : factsKey(by.facts),
    ];
    for (const key of keys) if (key !== undefined) this.#write({ key, document });
    this.#changed.fire();
  }

  /** Forgets a file's record, when a new draft is created at its path. */
  forgetFile(uri: string): void {
    rmSync(this.#file(fileKey(uri)), { force: true });
    this.#changed.fire();
  }

  /** Records a rename. The old path is kept too, since a checkout can restore that file. */
  recordRename(from: string, to: string): void {
    for (const { key, document } of this.#entries()) {
      const uri = uriOf(key);
      if (uri === from || uri?.startsWith(`${from}/`) === true)
        this.#write({ key: fileKey(to + uri.slice(from.length)), document });
    }
    this.#changed.fire();
  }

  /** Records a renamed template, or folder of templates. */
  recordTemplateRename(from: string, to: string): void {
    for (const { key, document } of this.#entries()) {
      const [, start = '', template = ''] = PERIOD_KEY.exec(key) ?? [];
      if (template === from || (template !== '' && template.startsWith(`${from}/`)))
        this.#write({ key: start + to + template.slice(from.length), document });
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #read(key: string): RecordedDocument | undefined {
    return readEntry(this.#file(key))?.document;
  }

  #entries(): Entry[] {
    let names: string[];
    try {
      names = readdirSync(this.#folder);
    } catch {
      // The folder does not exist before the first creation.
      return [];
    }
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        try {
          return readEntry(join(this.#folder, name));
        } catch {
          // Reported when its own document is looked up.
          return undefined;
        }
      })
      .filter((entry) => entry !== undefined);
  }

  #write(entry: Entry): void {
    const file = this.#file(entry.key);
    mkdirSync(this.#folder, { recursive: true });
    // Written to another file and renamed, since a truncated file would be useless.
    const beside = `${file}.${process.pid}.tmp`;
    writeFileSync(beside, JSON.stringify(entry));
    renameIntoPlaceSync(beside, file);
  }

  #file(key: string): string {
    return join(this.#folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  }
}

const FILE = 'file/';
/** The format of `originKey`. */
const PERIOD_KEY = /^(period\/[^/]+\/[^/]+\/)(.+)$/s;

function fileKey(uri: string): string {
  return FILE + uri;
}

function uriOf(key: string): string | undefined {
  return key.startsWith(FILE) ? key.slice(FILE.length) : undefined;
}

function factsKey({ kind, clientId, date, netCents }: DocumentFacts): string {
  return ['facts', kind, clientId, date, netCents].join('/');
}

/** Undefined if there is no file. Throws a UserError for one that cannot be read, since it may be the record of this document. */
function readEntry(file: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isEntry(value)) return value;
    throw new Error('invalid content');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UserError(
      l10n.t(
        'The record {0} cannot be read, so it is not known whether this was created before, and nothing was sent: {1}',
        file,
        error instanceof Error ? error.message : String(error),
      ),
    );
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const document: unknown = Reflect.get(value, 'document');
  if (typeof Reflect.get(value, 'key') !== 'string' || typeof document !== 'object' || document === null)
    return false;
  return (
    ['invoice', 'estimate'].some((kind) => kind === Reflect.get(document, 'kind')) &&
    typeof Reflect.get(document, 'number') === 'string' &&
    typeof Reflect.get(document, 'at') === 'number' &&
    ['id', 'link'].every((name) => ['string', 'undefined'].includes(typeof Reflect.get(document, name)))
  );
}
