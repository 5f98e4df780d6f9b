/** Control characters of ASCII and Latin-1, line separators, and marks that change the direction of text. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A line that is safe to print in a terminal. Stored text may contain escape sequences, which could change
 * the screen, the title or the clipboard.
 */
export function printable(line: string): string {
  return line.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
