import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { seedIds } from 'factomos-sandbox';
import { Uri } from '../fake/uri.ts';

/** A folder of drafts on disk, deleted after the test. */
export class DraftFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'factomos-drafts-'));
  readonly uri = Uri.file(this.path);

  constructor() {
    folders.push(this);
  }

  /** Writes a file; content that is not a string is written as JSON. */
  write(name: string, content: unknown): Uri {
    const uri = Uri.file(join(this.path, name));
    writeFileSync(uri.fsPath, typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
    return uri;
  }

  read(uri: Uri): Record<string, unknown> & { factomos?: Record<string, unknown> } {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the test asserts what is in it
    return JSON.parse(readFileSync(uri.fsPath, 'utf8')) as Record<string, unknown>;
  }
}

const folders: DraftFolder[] = [];

afterEach(() => {
  for (const { path } of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A draft that can be created in the sandbox: 2 × 100.50 EUR. */
export function goodDraft(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    client_id: seedIds.client,
    objet: 'Site web',
    lines: [{ service_id: seedIds.service, quantity: 2, price: 100.5, description: 'two days' }],
    ...change,
  };
}
