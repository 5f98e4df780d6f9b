/** The maximum length of a row's amount and client, so that the days overdue fit a view of 300 px. */
const MAX_LABEL = 17;
/** The minimum length of a client's name: a shorter one would not tell clients apart. */
const MIN_CLIENT = 7;

/** Splits text into visible characters, such as a letter with a combining accent. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The amount and then the client: in a view of 180 px, VS Code cuts the end of the name and never the amount. */
export function rowLabel(client: string, amount?: string): string {
  if (amount === undefined) return shortened(client, MAX_LABEL);
  return `${amount} ${shortened(client, MAX_LABEL - 1 - amount.length)}`;
}

function shortened(client: string, room: number): string {
  const most = Math.max(MIN_CLIENT, room);
  if (client.length <= most) return client;
  const letters = Array.from(graphemes.segment(client), ({ segment }) => segment);
  if (letters.length <= most) return client;
  const start = letters.slice(0, most - 1).join('');
  return `${start.trimEnd()}…`;
}
