/** The value of a JSON field: its parsed text, or the value of its expression. Undefined when the text is not valid JSON. */
export function parseJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
