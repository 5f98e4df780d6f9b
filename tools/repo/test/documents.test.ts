import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, parseMarkdown } from '../src/markdown.ts';
import { root } from '../src/paths.ts';
import { trackedFiles } from '../src/tracked-files.ts';
import { readText } from './files.ts';

const pages = trackedFiles(root).filter((path) => path.endsWith('.md'));
const frenchPages = pages.filter((path) => path.startsWith('docs/fr/') || path.endsWith('README.fr.md'));

/** The first link of a page leads to the same page in the other language. */
const otherLanguage = (path: string): string =>
  normalize(join(dirname(path), parseMarkdown(readText(path)).targets[0] ?? ''));

test('parses headings, code blocks and links, and no links in code', () => {
  const page = parseMarkdown(
    '# One\n\n[a](b.md#c) `[d](e)`\n\n```sh\n# no heading\n```\n\n## Two: à l’été\n',
  );
  expect(page).toEqual({
    headings: [
      { level: 1, text: 'One' },
      { level: 2, text: 'Two: à l’été' },
    ],
    codeBlocks: ['```sh\n# no heading\n```'],
    targets: ['b.md#c'],
  });
  expect([...anchorsOf(page)]).toEqual(['one', 'two-à-lété']);
});

test('every link and picture of the documents exists, with its anchor', () => {
  const dead = pages.flatMap((path) =>
    parseMarkdown(readText(path)).targets.flatMap((target) => {
      if (/^(https?|mailto|command):/.test(target)) return [];
      const [file = '', anchor] = decodeURI(target).split('#');
      const to = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, to))) return [`${path}: ${target}`];
      const hasAnchor =
        anchor === undefined || !to.endsWith('.md') || anchorsOf(parseMarkdown(readText(to))).has(anchor);
      return hasAnchor ? [] : [`${path}: ${target}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('there are French pages to compare', () => {
  expect(frenchPages).toContain('README.fr.md');
  expect(frenchPages.length).toBeGreaterThan(3);
});

describe.each(frenchPages)('%s', (path) => {
  const english = otherLanguage(path);

  test('and its English page link to each other', () => {
    expect(pages).toContain(english);
    expect(otherLanguage(english)).toBe(path);
  });

  test('has the headings and the code blocks of its English page', () => {
    const [french, other] = [path, english].map((page) => parseMarkdown(readText(page)));
    expect(french?.headings.map(({ level }) => level)).toEqual(other?.headings.map(({ level }) => level));
    expect(french?.codeBlocks).toEqual(other?.codeBlocks);
  });

  test('has no-break spaces before double punctuation and inside quotation marks', () => {
    const prose = readText(path)
      .replaceAll(/^ *```[^]*?^ *```$/gm, '')
      .replaceAll(/`[^`\n]*`/g, '`');
    expect(prose.match(/.*(?: [:;?!»](?=\s|$)|« |«(?![\u00A0\u202F])).*/gm) ?? []).toEqual([]);
  });
});
