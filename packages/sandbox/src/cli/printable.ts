/** Control characters of ASCII and Latin-1, line separators, and marks that turn the direction of text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A line as a terminal may have it. What is stored may hold escape sequences, which would change the screen, its title or the clipboard
 * of whoever looks at the journal.
 */
export function printable(line: string): string {
  return line.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
