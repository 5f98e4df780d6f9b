import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';
import { trackedFiles } from './tracked-files.ts';

export interface CodeBlock {
  /** The place of the block, such as `README.md:77`, including the same block of the French page. */
  readonly places: readonly string[];
  readonly language: string;
  readonly code: string;
  /** From a comment before the block: `<!-- not run: why -->` or `<!-- run by: path of the test -->`. */
  readonly note?: { readonly kind: 'not run' | 'run by'; readonly text: string };
}

const BLOCK = /(?:<!-- (not run|run by): ([^\n]+?) -->\n+)?^( *)```(\w*)\n([^]*?)^\3```$/gm;

/** All code blocks of the documents. A French page repeats the blocks of its English page; they are returned once. */
export function codeBlocks(): CodeBlock[] {
  const blocks = new Map<string, CodeBlock>();
  for (const path of trackedFiles(root).filter((file) => file.endsWith('.md'))) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const match of text.matchAll(BLOCK)) {
      const [whole, kind, reason, indent = '', language = '', body = ''] = match;
      const line = text.slice(0, match.index + whole.indexOf('```')).split('\n').length;
      const code = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const known = blocks.get(`${language}\n${code}`);
      blocks.set(`${language}\n${code}`, {
        places: [...(known?.places ?? []), `${path}:${line}`],
        language,
        code,
        // The comment may be on only one of the two pages.
        ...((known === undefined || known.note !== undefined) && noteOf(kind, reason)),
      });
    }
  }
  return [...blocks.values()];
}

function noteOf(kind: string | undefined, text: string | undefined): Pick<CodeBlock, 'note'> {
  return (kind === 'not run' || kind === 'run by') && text !== undefined ? { note: { kind, text } } : {};
}
