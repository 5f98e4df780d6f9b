import { settings } from './settings.ts';
import type { Uri } from './uri.ts';

/** VS Code's names for the encodings that tests use. */
const LABELS: Record<string, string> = {
  utf8: 'utf-8',
  utf8bom: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  windows1252: 'windows-1252',
};

type Options = { readonly uri: Uri } | { readonly encoding: string };

/** The encoding in which an editor opens a file: by its byte order mark, otherwise `files.encoding`. */
export function encodingOf(bytes: Uint8Array): string {
  return markedAs(bytes) ?? configured();
}

/** As VS Code does: a byte order mark wins, and what cannot be decoded becomes U+FFFD without an error. */
export function decode(bytes: Uint8Array, options: Options): string {
  const encoding = 'encoding' in options ? options.encoding : encodingOf(bytes);
  return new TextDecoder(LABELS[encoding] ?? 'utf-8').decode(bytes);
}

/** As VS Code does: what cannot be encoded becomes a question mark without an error. */
export function encode(text: string, options: Options): Uint8Array {
  const encoding = 'encoding' in options ? options.encoding : configured();
  switch (encoding) {
    case 'windows1252':
      return Uint8Array.from(Array.from(text), (character) => windows1252.get(character) ?? 0x3f);
    case 'utf16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 'utf8bom':
      return Buffer.from(`\uFEFF${text}`);
    default:
      return Buffer.from(text);
  }
}

const windows1252 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

function configured(): string {
  const setting = settings.get('files.encoding');
  return typeof setting === 'string' ? setting : 'utf8';
}

function markedAs([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf8bom';
  if (a === 0xff && b === 0xfe) return 'utf16le';
  return a === 0xfe && b === 0xff ? 'utf16be' : undefined;
}
