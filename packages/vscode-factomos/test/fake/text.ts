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

/** An open file: its editor may hold what the disk does not. */
export class FakeDocument {
  readonly uri: Uri;
  languageId = 'json';
  isClosed = false;
  isDirty = false;
  /** Set to make saving fail, as on a disk that is full. */
  cannotSave = false;
  /** Whether VS Code sees that the file was changed on disk. */
  isWatched = true;
  /** What it is saved in: see the status bar. */
  encoding: string;
  private text: string;
  /** The content on disk as this editor knows it. */
  private known: string;

  constructor(uri: Uri) {
    this.uri = uri;
    this.encoding = encodingOf(readFileSync(uri.fsPath));
    this.text = this.onDisk();
    this.known = this.text;
  }

  /** As VS Code does, reads a file again that was changed on disk, unless there is unsaved typing; one that was deleted it still shows. */
  getText(range?: Range): string {
    if (this.isWatched && !this.isDirty && existsSync(this.uri.fsPath))
      this.known = this.text = this.onDisk();
    return range === undefined
      ? this.text
      : this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** As a person types, over everything. */
  type(text: string): void {
    this.text = text;
    this.isDirty = true;
  }

  save(): Promise<boolean> {
    const onDisk = this.onDisk();
    // “The content of the file is newer”: VS Code asks which of the two is meant.
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
