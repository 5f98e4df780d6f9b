/** What keeps a text from being sent as it is; the sentence follows the name of the field. */
export function textProblem(text: string): string | undefined {
  // UTF-8 cannot write half of a pair.
  if (/\p{Surrogate}/u.test(text))
    return 'contains half of a character pair (a lone surrogate): remove it, or take the text from its source again';
  // Decoders put it in the place of bytes that they could not read.
  if (text.includes('\uFFFD'))
    return 'contains U+FFFD (�), so characters were lost: read the source in its own encoding, such as Windows-1252';
  return undefined;
}
