import { existsSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, type MarkdownPage, parseMarkdown } from '../src/markdown.ts';
import { root } from '../src/paths.ts';
import { trackedFiles } from '../src/tracked-files.ts';
import { ENGLISH_ONLY } from './english-only.ts';
import { readText } from './files.ts';

const pages = trackedFiles(root).filter((path) => path.endsWith('.md'));
const frenchPages = pages.filter((path) => path.startsWith('docs/fr/') || path.endsWith('.fr.md'));
/** Pages of which their host shows one: the English text, then the French one under a second title. */
const bilingualPages = ['packages/vscode-factomos/README.md'];
const englishPages = pages.filter(
  (path) => ![...frenchPages, ...bilingualPages].includes(path) && !(path in ENGLISH_ONLY),
);

/** Pages of packages are read elsewhere, so they link to the repository by its address. */
const IN_REPOSITORY =
  /^https:\/\/(?:github\.com\/[\w-]+\/factomos\/(?:blob|tree)|raw\.githubusercontent\.com\/[\w-]+\/factomos)\/main\/(.+)$/;

const pathOf = (path: string, target: string): string => normalize(join(dirname(path), target));

/** The first link of a page leads to the same page in the other language. */
const otherLanguage = (path: string): string => pathOf(path, parseMarkdown(readText(path)).targets[0] ?? '');

const texts = [
  ...frenchPages.map((path) => ({ path, french: readText(path), english: readText(otherLanguage(path)) })),
  ...bilingualPages.map((path) => {
    const [english = '', french = ''] = readText(path).split(/^(?=# )/m);
    return { path, french, english };
  }),
];

test('parses headings, code blocks and links, and no links in code', () => {
  const page = parseMarkdown(
    '# One\n\n[a](b.md#c) `[d](e)` ![f](g.png)\n\n```sh\n# no heading\n```\n\n## Two: à l’été\n',
  );
  expect(page).toEqual({
    headings: [
      { level: 1, text: 'One' },
      { level: 2, text: 'Two: à l’été' },
    ],
    codeBlocks: ['```sh\n# no heading\n```'],
    targets: ['b.md#c', 'g.png'],
    pictures: [{ alt: 'f', target: 'g.png' }],
  });
  expect([...anchorsOf(page)]).toEqual(['one', 'two-à-lété']);
});

test('every link and picture of the documents exists, with its anchor', () => {
  const dead = pages.flatMap((path) =>
    parseMarkdown(readText(path)).targets.flatMap((target) => {
      const [file = '', anchor] = decodeURI(target).split('#');
      const inRepository = IN_REPOSITORY.exec(file)?.[1];
      if (inRepository === undefined && /^(https?|mailto|command):/.test(target)) return [];
      const to = inRepository ?? (file === '' ? path : pathOf(path, file));
      if (!existsSync(join(root, to))) return [`${path}: ${target}`];
      const hasAnchor =
        anchor === undefined || !to.endsWith('.md') || anchorsOf(parseMarkdown(readText(to))).has(anchor);
      return hasAnchor ? [] : [`${path}: ${target}`];
    }),
  );
  expect(dead).toEqual([]);
});

test('every picture is shown by a page or by the manifest of the extension', () => {
  const files = trackedFiles(root);
  const pictures = files.filter((path) => /\.(png|svg|gif)$/.test(path) && /(^|\/)images\//.test(path));
  const shownBy = files.filter(
    (path) => path.endsWith('.md') || path === 'packages/vscode-factomos/package.json',
  );
  const shown = shownBy.map(readText).join('\n');
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.filter((path) => !shown.includes(basename(path)))).toEqual([]);
});

test('every command that a sentence names is a script of the repository', () => {
  const block = /"scripts": \{([^}]*)\}/.exec(readText('package.json'))?.[1] ?? '';
  const scripts = [...block.matchAll(/"([\w:-]+)": /g)].map(([, name = '']) => name);
  expect(scripts).toContain('test');
  const named = pages.flatMap((path) =>
    [...readText(path).matchAll(/`(?:npx )?pnpm(?:@\d+)? ([a-z][\w:-]*)[^`]*`/g)].map(([, name = '']) => ({
      path,
      name,
    })),
  );
  const known = new Set([...scripts, 'install', 'exec', 'pack', 'dlx', 'add', 'audit', 'publish']);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
});

test('every page is in French too, unless a reason says why it is in English alone', () => {
  expect(frenchPages).toContain('README.fr.md');
  expect(englishPages.filter((path) => !frenchPages.includes(otherLanguage(path)))).toEqual([]);
  expect(Object.keys(ENGLISH_ONLY).filter((path) => !pages.includes(path))).toEqual([]);
});

test.each(frenchPages)('%s and its English page link to each other', (path) => {
  expect(englishPages).toContain(otherLanguage(path));
  expect(otherLanguage(otherLanguage(path))).toBe(path);
});

test.each(['README.md', 'README.fr.md'])('%s leads to every page of its language', (frontPage) => {
  const targets = parseMarkdown(readText(frontPage)).targets.map((target) => target.split('#')[0]);
  const ofLanguage = frontPage === 'README.md' ? englishPages : frenchPages;
  const documents = ofLanguage.filter((path) => path.startsWith('docs/'));
  expect(documents.length).toBeGreaterThan(10);
  expect(documents.filter((path) => !targets.includes(path))).toEqual([]);
});

describe.each(texts)('$path', ({ path, ...text }) => {
  const [french, english] = [parseMarkdown(text.french), parseMarkdown(text.english)];

  test('has the headings and the code blocks of its English page', () => {
    expect(french.headings.map(({ level }) => level)).toEqual(english.headings.map(({ level }) => level));
    expect(french.codeBlocks).toEqual(english.codeBlocks);
  });

  test('has the pictures of its English page, or their French versions, described in French', () => {
    const names = ({ pictures }: MarkdownPage): string[] =>
      pictures.map(({ target }) => basename(target).replace(/[.-]fr(?=\.)/, ''));
    expect(names(french)).toEqual(names(english));
    const alts = english.pictures.map(({ alt }) => alt);
    expect(french.pictures.filter(({ alt }) => alt === '' || alts.includes(alt))).toEqual([]);
    const inEnglish = french.pictures.filter(
      ({ target }) =>
        existsSync(join(root, pathOf(path, target.replace(/(?<!-fr)\.png$/, '-fr.png')))) &&
        !target.endsWith('-fr.png'),
    );
    expect(inEnglish).toEqual([]);
  });

  test('links to pages in French where they exist', () => {
    const targets = french.targets.slice(1);
    const isEnglish = (target: string): boolean => {
      const [file = '', anchor] = target.split('#');
      const to = pathOf(path, file);
      return englishPages.includes(to) || (bilingualPages.includes(to) && anchor === undefined);
    };
    expect(targets.filter(isEnglish)).toEqual([]);
  });

  test('has no-break spaces before double punctuation and inside quotation marks', () => {
    const prose = text.french.replaceAll(/^ *```[^]*?^ *```$/gm, '').replaceAll(/`[^`\n]*`/g, '`');
    expect(prose.match(/.*(?: [:;?!»](?=\s|$)|« |«(?![\u00A0\u202F])|«[\s]{2}|\s{2}»).*/gm) ?? []).toEqual(
      [],
    );
  });
});
