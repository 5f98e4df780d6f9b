/** Whether a text has every word of a search, whatever their case and accents. */
export function matches(text: string, filter = ''): boolean {
  const searched = plain(text);
  return plain(filter)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
