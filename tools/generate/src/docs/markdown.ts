/** A table whose cells the formatter aligns. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const CALL_NAME_OR_CODE =
  /\b\w+\((?:\{[^}]*\}|\w+)\)|\b\w+_\w+\b|\b[a-z]+[A-Z]\w+\b|\b(?:partially-)?paid-avoir\b|(?<!\w)-\d+\b/;

/**
 * A sentence with names of the API, calls and codes marked as code.
 *
 * @param names words that are names of the API here, such as `price` or `paid-avoir`
 */
export function withCode(sentence: string, names: readonly string[] = []): string {
  const patterns = [CALL_NAME_OR_CODE.source, ...names.map((name) => `(?<![\\w-])${name}(?![\\w-])`)];
  return sentence.replaceAll(new RegExp(patterns.join('|'), 'g'), '`$&`');
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->` of a page. */
export function fillIn(page: string, name: string, text: string): string {
  const between = new RegExp(`(<!-- ${name} -->\n)[^]*?(?=<!-- /${name} -->)`);
  if (!between.test(page))
    throw new Error(`The page has no <!-- ${name} --> with <!-- /${name} --> after it.`);
  return page.replace(between, (_, start: string) => `${start}\n${text}\n\n`);
}
