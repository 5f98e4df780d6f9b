import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decode, encode, encodingOf } from './encodings.ts';
import type { Uri } from './uri.ts';

export class Position {
  readonly line: number;
  readonly character: number;
  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(
    ...given: [Position, Position] | [startLine: number, start: number, endLine: number, end: number]
  ) {
    const [a, b, c, d] = given;
    this.start = a instanceof Position ? a : new Position(a, typeof b === 'number' ? b : 0);
    this.end = b instanceof Position ? b : new Position(c ?? 0, d ?? 0);
  }
}

export class Selection extends Range {}

export class TextEdit {
  readonly range: Range;
  readonly newText: string;
  constructor(range: Range, newText: string) {
    this.range = range;
    this.newText = newText;
  }
  static replace(range: Range, newText: string): TextEdit {
    return new TextEdit(range, newText);
  }
}

export class WorkspaceEdit {
  readonly replacements: { uri: Uri; range: Range; text: string }[] = [];
  replace(uri: Uri, range: Range, text: string): void {
    this.replacements.push({ uri, range, text });
  }
}

/** An open file, whose editor may have unsaved changes. */
export class FakeDocument {
  readonly uri: Uri;
  languageId = 'json';
  isClosed = false;
  isDirty = false;
  /** Makes saving fail, as on a full disk. */
  cannotSave = false;
  /** Whether VS Code notices changes of the file on disk. */
  isWatched = true;
  /** The encoding for saving, as shown in the status bar. */
  encoding: string;
  private text: string;
  /** The last content on disk that this editor has loaded. */
  private known: string;

  constructor(uri: Uri) {
    this.uri = uri;
    this.encoding = encodingOf(readFileSync(uri.fsPath));
    this.text = this.onDisk();
    this.known = this.text;
  }

  /** Reloads a file that was changed on disk unless there are unsaved changes, as VS Code does. The text of a deleted file stays. */
  getText(range?: Range): string {
    if (this.isWatched && !this.isDirty && existsSync(this.uri.fsPath))
      this.known = this.text = this.onDisk();
    return range === undefined
      ? this.text
      : this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** Replaces the whole text as if typed by a user. */
  type(text: string): void {
    this.text = text;
    this.isDirty = true;
  }

  save(): Promise<boolean> {
    const onDisk = this.onDisk();
    // “The content of the file is newer”: VS Code asks which version to keep.
    const isConflict = onDisk !== this.known && onDisk !== this.text;
    if (this.cannotSave || isConflict) return Promise.resolve(false);
    writeFileSync(this.uri.fsPath, encode(this.text, { encoding: this.encoding }));
    this.known = this.onDisk();
    this.text = this.known;
    this.isDirty = false;
    return Promise.resolve(true);
  }

  private onDisk(): string {
    return decode(readFileSync(this.uri.fsPath), { encoding: this.encoding });
  }

  positionAt(offset: number): Position {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length - 1;
    return new Position(line, before.length - (before.lastIndexOf('\n') + 1));
  }

  offsetAt({ line, character }: Position): number {
    const lines = this.text.split('\n').slice(0, line);
    return lines.reduce((sum, one) => sum + one.length + 1, 0) + character;
  }
}
