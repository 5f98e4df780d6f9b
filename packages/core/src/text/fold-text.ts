/** Letters that Unicode does not decompose, with the letters that people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const APOSTROPHES = /[\u2018\u2019\u201B\u2032\u02BC\u0060\u00B4]/g;
const HYPHENS = /[\u2010-\u2015\u2212\u00AD\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/**
 * A text prepared for searching: lower case, without accents, ligatures as two letters (œ as oe), plain
 * apostrophes and hyphens, and a single space for any white space. Apply it to both sides of a comparison.
 */
export function foldText(text: string): string {
  // Before NFKD, which replaces a standalone accent by a space, and again after it, since it splits a double
  // prime into two primes.
  return plainMarks(plainMarks(text).normalize('NFKD'))
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function plainMarks(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(HYPHENS, '-');
}

/** Whether a text contains every word of a search, in any order. An empty search matches every text. */
export function matchesSearch(text: string, search = ''): boolean {
  const folded = foldText(text);
  return foldText(search)
    .split(/[ -]/)
    .every((word) => folded.includes(word));
}
