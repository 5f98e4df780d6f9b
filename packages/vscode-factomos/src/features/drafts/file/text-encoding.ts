import { l10n, workspace, type Uri } from 'vscode';
import { UserError } from '../../../domain/user-error.ts';

/** The text of a file, and the function that encodes a changed text. */
export interface FileText {
  readonly text: string;
  /** Keeps the byte order mark and the encoding. Throws a UserError for text that the encoding cannot represent. */
  readonly encode: (text: string) => Promise<Uint8Array>;
}

type EncodingChoice = { readonly uri: Uri } | { readonly encoding: string };

const BYTE_ORDER_MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf8bom', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes a file as VS Code does: by its byte order mark, otherwise by the encoding of its open editor, otherwise by `files.encoding`. VS
 * Code replaces bytes that it cannot decode without an error, so the text must encode to the same bytes.
 */
export async function decodeFile(
  uri: Uri,
  bytes: Uint8Array,
  openWith: string | undefined,
): Promise<FileText> {
  const mark = markOf(bytes);
  const choice: EncodingChoice =
    mark !== undefined
      ? { encoding: mark.encoding }
      : openWith !== undefined
        ? { encoding: openWith }
        : { uri };
  const text = withoutMark(await decode(bytes, choice));
  if (!isSame(await encodeAs(text, choice, mark?.bytes ?? []), bytes))
    throw new UserError(
      l10n.t(
        '{0} is not in the encoding that VS Code uses for it, so some characters cannot be read. Nothing was sent or changed. Save it as UTF-8, or set “files.encoding”.',
        nameOf(uri),
      ),
    );
  return {
    text,
    encode: async (changed) => {
      await assertEncodable(uri, changed, choice);
      return await encodeAs(changed, choice, mark?.bytes ?? []);
    },
  };
}

/** Encodes the text of a new file, by `files.encoding`. */
export async function encodeNewFile(uri: Uri, text: string): Promise<Uint8Array> {
  await assertEncodable(uri, text, { uri });
  return await workspace.encode(text, { uri });
}

/** Throws for characters that cannot be encoded, which VS Code would save as question marks. */
export async function assertEncodable(uri: Uri, text: string, choice: EncodingChoice): Promise<void> {
  if (await isEncodable(text, choice)) return;
  throw new UserError(
    l10n.t(
      '{0} has characters that its encoding cannot hold, so it was not written and nothing was sent. Save it as UTF-8.',
      nameOf(uri),
    ),
  );
}

export async function isEncodable(text: string, choice: EncodingChoice): Promise<boolean> {
  return withoutMark(await decode(await encode(text, choice), choice)) === text;
}

async function encodeAs(text: string, choice: EncodingChoice, mark: readonly number[]): Promise<Uint8Array> {
  const encoded = await encode(text, choice);
  const bare = encoded.subarray(markOf(encoded)?.bytes.length ?? 0);
  return mark.length === 0 ? bare : Uint8Array.from([...mark, ...bare]);
}

async function decode(bytes: Uint8Array, choice: EncodingChoice): Promise<string> {
  return 'uri' in choice
    ? await workspace.decode(bytes, { uri: choice.uri })
    : await workspace.decode(bytes, { encoding: choice.encoding });
}

async function encode(text: string, choice: EncodingChoice): Promise<Uint8Array> {
  return 'uri' in choice
    ? await workspace.encode(text, { uri: choice.uri })
    : await workspace.encode(text, { encoding: choice.encoding });
}

function markOf(bytes: Uint8Array): (typeof BYTE_ORDER_MARKS)[number] | undefined {
  return BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
