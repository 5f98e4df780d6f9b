import { rm } from 'node:fs/promises';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Disposable, EventEmitter } from './events.ts';
import { FileSystemError, FileType } from './items.ts';
import { settings } from './settings.ts';
import { decode, encode } from './encodings.ts';
import { FakeDocument, type WorkspaceEdit } from './text.ts';
import { Uri } from './uri.ts';

/** The settings, commands and context keys of the fake VS Code. */
export const host = {
  settings,
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  contexts: new Map<string, unknown>(),
  opened: [] as string[],
  /** The executed commands of VS Code itself, with their arguments. */
  executed: [] as { id: string; args: unknown[] }[],
  clipboard: '',
  providers: new Map<string, unknown>(),
  authentication: new Map<string, unknown>(),
  tools: new Map<string, unknown>(),
  documents: [] as FakeDocument[],
  opening: new EventEmitter<FakeDocument>(),
  changing: new EventEmitter<{ document: FakeDocument }>(),
  closing: new EventEmitter<FakeDocument>(),
  saving: new EventEmitter<FakeDocument>(),
  renaming: new EventEmitter<{ files: { oldUri: Uri; newUri: Uri }[] }>(),
  settingsChanged: new EventEmitter<{ affectsConfiguration(section: string): boolean }>(),
};

export function resetHost(): void {
  host.settings.clear();
  host.commands.clear();
  host.contexts.clear();
  host.opened.length = 0;
  host.executed.length = 0;
  host.clipboard = '';
  host.providers.clear();
  host.authentication.clear();
  host.tools.clear();
  host.documents.length = 0;
}

/** Changes a setting as a user does in the settings editor. */
export function setSetting(name: string, value: unknown): void {
  host.settings.set(name, value);
  host.settingsChanged.fire({
    affectsConfiguration: (section) => name === section || name.startsWith(`${section}.`),
  });
}

export const commands = {
  registerCommand(id: string, run: (...args: unknown[]) => unknown) {
    if (host.commands.has(id)) throw new Error(`command ${id} is registered twice`);
    host.commands.set(id, run);
    return new Disposable(() => host.commands.delete(id));
  },
  async executeCommand(id: string, ...args: unknown[]): Promise<unknown> {
    if (id === 'setContext') {
      host.contexts.set(String(args[0]), args[1]);
      return undefined;
    }
    const run = host.commands.get(id);
    if (run === undefined) {
      host.opened.push(`command:${id}`);
      host.executed.push({ id, args });
      return undefined;
    }
    return await run(...args);
  },
};

export const env = {
  language: 'en',
  appName: 'Fake Code',
  uriScheme: 'vscode',
  uiKind: 1,
  remoteName: undefined as string | undefined,
  clipboard: {
    writeText(text: string): Promise<void> {
      host.clipboard = text;
      return Promise.resolve();
    },
    readText: () => Promise.resolve(host.clipboard),
  },
  openExternal(target: unknown): Promise<boolean> {
    host.opened.push(String(target));
    return Promise.resolve(true);
  },
  asExternalUri: (uri: Uri) => Promise.resolve(uri),
};

export const workspace = {
  isTrusted: true,
  workspaceFolders: undefined as unknown,
  asRelativePath: (uri: Uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1),
  textDocuments: host.documents,
  onDidOpenTextDocument: host.opening.event,
  onDidChangeTextDocument: host.changing.event,
  onDidCloseTextDocument: host.closing.event,
  onDidSaveTextDocument: host.saving.event,
  onDidRenameFiles: host.renaming.event,
  getConfiguration: (section: string) => ({
    get: (name: string, fallback?: unknown): unknown => host.settings.get(`${section}.${name}`) ?? fallback,
  }),
  onDidChangeConfiguration: host.settingsChanged.event,
  registerTextDocumentContentProvider(scheme: string, provider: unknown) {
    host.providers.set(scheme, provider);
    return new Disposable(() => host.providers.delete(scheme));
  },
  openTextDocument(given: Uri | { content: string }): Promise<unknown> {
    if (!(given instanceof Uri) || given.scheme !== 'file')
      return Promise.resolve(
        given instanceof Uri ? { uri: given, languageId: 'markdown' } : { uri: undefined, ...given },
      );
    return Promise.resolve(openFile(given));
  },
  applyEdit(edit: WorkspaceEdit): Promise<boolean> {
    for (const { uri, range, text } of edit.replacements.toReversed()) {
      const document = host.documents.find((open) => open.uri.toString() === uri.toString());
      if (document === undefined) return Promise.resolve(false);
      const whole = document.getText();
      document.type(
        whole.slice(0, document.offsetAt(range.start)) + text + whole.slice(document.offsetAt(range.end)),
      );
      host.changing.fire({ document });
    }
    return Promise.resolve(true);
  },
  decode: (bytes: Uint8Array, options: Parameters<typeof decode>[1]) =>
    Promise.resolve(decode(bytes, options)),
  encode: (text: string, options: Parameters<typeof encode>[1]) => Promise.resolve(encode(text, options)),
  fs: {
    isWritableFileSystem: (scheme: string) =>
      scheme === 'git' ? false : scheme === 'file' ? true : undefined,
    async readFile(uri: Uri): Promise<Uint8Array> {
      try {
        return await readFile(uri.fsPath);
      } catch {
        throw FileSystemError.FileNotFound(uri.fsPath);
      }
    },
    async writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
      await mkdir(dirname(uri.fsPath), { recursive: true });
      await writeFile(uri.fsPath, bytes);
    },
    async stat(uri: Uri): Promise<unknown> {
      try {
        return await stat(uri.fsPath);
      } catch {
        throw FileSystemError.FileNotFound(uri.fsPath);
      }
    },
    async readDirectory(uri: Uri): Promise<[string, number][]> {
      const entries = await readdir(uri.fsPath, { withFileTypes: true });
      return entries.map((entry) => [entry.name, entry.isDirectory() ? FileType.Directory : FileType.File]);
    },
    async delete(uri: Uri, options?: { recursive?: boolean }): Promise<void> {
      await rm(uri.fsPath, { recursive: options?.recursive ?? false });
    },
  },
};

export const authentication = {
  registerAuthenticationProvider(id: string, _label: string, provider: unknown) {
    host.authentication.set(id, provider);
    return new Disposable(() => host.authentication.delete(id));
  },
};

/** Opens a file in an editor. */
export function openFile(uri: Uri): FakeDocument {
  const known = host.documents.find((open) => open.uri.toString() === uri.toString());
  if (known !== undefined) return known;
  const document = new FakeDocument(uri);
  host.documents.push(document);
  host.opening.fire(document);
  return document;
}
