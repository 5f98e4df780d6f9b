import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DataStore } from '../src/services/data/data-store.ts';
import { start } from './support/start.ts';

describe('cached data', () => {
  test('is on disk as soon as it is read, whatever happens to the window afterwards', async () => {
    const started = await start();
    const { invoices, company, data } = await started.session();
    await invoices.refresh('later');
    const rows = data.current.statuses.later?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    // Reads the file while the first window is open, without any flush, disposal or wait.
    const again = new DataStore({ fsPath: join(started.profile.folder, 'storage') }, company.id, fail);
    expect(again.current.statuses.later?.rows).toEqual(rows);
  });

  test('of one window is loaded and not overwritten by another', () => {
    const storage = folder();
    const [one, other] = [new DataStore(storage, 'acme', fail), new DataStore(storage, 'acme', fail)];
    one.update((data) => {
      data.keys['invoice:1'] = 'i1';
    });
    other.update((data) => {
      data.keys['invoice:2'] = 'i2';
    });
    one.reload();
    expect(one.current.keys).toEqual({ 'invoice:1': 'i1', 'invoice:2': 'i2' });
    expect(new DataStore(storage, 'acme', fail).current).toEqual(one.current);
    expect(readdirSync(join(storage.fsPath, 'acme'))).toEqual(['data.json']);
  });

  test('stays visible when it cannot be written, and the log says so', () => {
    const storage = folder();
    const said: unknown[] = [];
    const store = new DataStore(storage, 'acme', (error) => said.push(error));
    // A file in place of the folder.
    writeFileSync(join(storage.fsPath, 'acme'), '');
    store.update((data) => {
      data.keys['invoice:1'] = 'i1';
    });
    expect(store.current.keys).toEqual({ 'invoice:1': 'i1' });
    expect(said).toHaveLength(1);
  });

  test('is recovered when VS Code was killed just before the rename', () => {
    const storage = folder();
    const store = new DataStore(storage, 'acme', fail);
    store.update((data) => {
      data.keys['invoice:1'] = 'i1';
    });
    const file = join(storage.fsPath, 'acme/data.json');
    renameSync(file, `${file}.123.tmp`);
    expect(new DataStore(storage, 'acme', fail).current).toEqual(store.current);
  });

  test('is deleted by a sign-out, and does not return with a pending response', async () => {
    const storage = folder();
    const store = new DataStore(storage, 'acme', fail);
    const read = (): void => {
      store.update((data) => {
        data.keys['invoice:1'] = 'i1';
      });
    };
    read();
    await store.delete();
    read();
    expect(readdirSync(storage.fsPath)).toEqual([]);
    expect(new DataStore(storage, 'acme', fail).current.keys).toEqual({});
  });
});

function fail(error: unknown): void {
  throw error;
}

function folder(): { fsPath: string } {
  const path = mkdtempSync(join(tmpdir(), 'factomos-data-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return { fsPath: path };
}
