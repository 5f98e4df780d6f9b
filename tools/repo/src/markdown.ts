/** What a Markdown page consists of, as far as the tests of the documents compare it. */
export interface MarkdownPage {
  /** With the number of `#` and the text. */
  headings: { level: number; text: string }[];
  codeBlocks: string[];
  /** What links and pictures lead to. */
  targets: string[];
  pictures: { alt: string; target: string }[];
}

export function parseMarkdown(text: string): MarkdownPage {
  const codeBlocks = [...text.matchAll(/^ *```[^]*?^ *```$/gm)].map(([block]) => block);
  const prose = text.replaceAll(/^ *```[^]*?^ *```$/gm, '');
  const headings = [...prose.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', heading = '']) => ({
    level: marks.length,
    text: heading,
  }));
  const targets = [...prose.replaceAll(/`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(
    ([, target = '']) => target,
  );
  const pictures = [...prose.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = '', target = '']) => ({
    alt,
    target,
  }));
  return { headings, codeBlocks, targets, pictures };
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf({ headings }: MarkdownPage): Set<string> {
  const anchors = new Set<string>();
  for (const { text } of headings) {
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let number = 1; anchors.has(anchor); number++) anchor = `${slug}-${number}`;
    anchors.add(anchor);
  }
  return anchors;
}
