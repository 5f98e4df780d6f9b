import { readFileSync, writeFileSync } from 'node:fs';
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
  onSaved: (() => void) | undefined;
  private text: string;

  constructor(uri: Uri, text = readFileSync(uri.fsPath, 'utf8')) {
    this.uri = uri;
    this.text = text;
  }

  getText(): string {
    return this.text;
  }

  /** As a person types, over everything. */
  type(text: string): void {
    this.text = text;
    this.isDirty = true;
  }

  save(): Promise<boolean> {
    if (this.cannotSave) return Promise.resolve(false);
    writeFileSync(this.uri.fsPath, this.text);
    this.isDirty = false;
    this.onSaved?.();
    return Promise.resolve(true);
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
