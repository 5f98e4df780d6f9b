import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as vscode from 'vscode';
import { EventEmitter } from './events.ts';
import { Uri } from './uri.ts';

/** A memento that survives a simulated restart when its map is passed on. */
export function memento(values: Map<string, unknown>) {
  return {
    keys: () => [...values.keys()],
    get: (key: string, fallback?: unknown): unknown => values.get(key) ?? fallback,
    update(key: string, value: unknown): Promise<void> {
      // Stores JSON, as VS Code does.
      if (value === undefined) values.delete(key);
      else values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
    setKeysForSync: (): void => {
      throw new Error('Nothing of this extension may be synced.');
    },
  };
}

/** What VS Code keeps for the extension between restarts. */
export class Profile {
  readonly secrets = new Map<string, string>();
  readonly global = new Map<string, unknown>();
  readonly workspace = new Map<string, unknown>();
  readonly folder = mkdtempSync(join(tmpdir(), 'factomos-vscode-'));

  /** The extension's context in a new window on this profile. */
  context(): vscode.ExtensionContext {
    const changed = new EventEmitter<{ key: string }>();
    const context = {
      subscriptions: [],
      secrets: {
        get: (key: string) => Promise.resolve(this.secrets.get(key)),
        store: (key: string, value: string) => {
          this.secrets.set(key, value);
          changed.fire({ key });
          return Promise.resolve();
        },
        delete: (key: string) => {
          this.secrets.delete(key);
          changed.fire({ key });
          return Promise.resolve();
        },
        keys: () => Promise.resolve([...this.secrets.keys()]),
        onDidChange: changed.event,
      },
      globalState: memento(this.global),
      workspaceState: memento(this.workspace),
      globalStorageUri: Uri.file(join(this.folder, 'storage')),
      extension: { packageJSON: { version: '0.0.0-test' } },
      extensionUri: Uri.file(join(import.meta.dirname, '../..')),
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- reading any other member of a context fails
    return context as unknown as vscode.ExtensionContext;
  }

  delete(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
