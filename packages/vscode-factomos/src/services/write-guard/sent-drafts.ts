import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of each draft file as it was when its document was created: what the file says later may be something else. */
export class SentDrafts {
  readonly #folder: string;

  constructor(storagePath: string, companyId: string) {
    this.#folder = join(storagePath, companyId, 'sent');
  }

  keep(attempt: string, text: string): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(this.#file(attempt), text);
  }

  /** Undefined for what was created elsewhere, or before this was kept. */
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
