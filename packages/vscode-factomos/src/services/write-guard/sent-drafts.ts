import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of each draft file at the creation of its document, since the file may change later. */
export class SentDrafts {
  readonly #folder: string;

  constructor(storagePath: string, companyId: string) {
    this.#folder = join(storagePath, companyId, 'sent');
  }

  keep(attempt: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file(attempt), text);
  }

  /** Undefined for documents that were created elsewhere, or for which no text was stored. */
  read(attempt: string): string | undefined {
    try {
      return readFileSync(this.#file(attempt), 'utf8');
    } catch {
      return undefined;
    }
  }

  #file(attempt: string): string {
    return join(this.#folder, `${createHash('sha256').update(attempt).digest('hex').slice(0, 32)}.json`);
  }
}
