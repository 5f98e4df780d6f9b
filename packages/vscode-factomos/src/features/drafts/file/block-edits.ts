import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type Edit,
} from '../../../bundles/jsonc.ts';
import { BLOCK, readBlock, type DraftBlock } from '../../../domain/drafts/draft-block.ts';

export function blockIn(text: string): DraftBlock | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [BLOCK]);
  return node && readBlock(getNodeValue(node));
}

/** The edits that write the block into the text, with the file's indentation and line endings. */
export function blockEdits(text: string, block: DraftBlock): Edit[] {
  return fieldEdits(text, BLOCK, block);
}

/** The same for another field of a draft. */
export function fieldEdits(text: string, field: string, value: unknown): Edit[] {
  return modify(text, [field], value, {
    formattingOptions: {
      insertSpaces: !/^\t/m.test(text),
      tabSize: /^( +)"/m.exec(text)?.[1]?.length ?? 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
}

/** The same edits with JSON escapes, for an encoding that lacks a character of the block. */
export function inAscii(edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => ({
    ...edit,
    content: edit.content.replace(
      /[^\0-\x7f]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  }));
}

export function withBlock(text: string, block: DraftBlock, ascii: boolean): string {
  const edits = blockEdits(text, block);
  return applyEdits(text, ascii ? inAscii(edits) : edits);
}
