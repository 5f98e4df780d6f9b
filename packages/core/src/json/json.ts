export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text, also of one with commas before a closing bracket, as the manual's sample has them. Undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseRepaired(text);
  }
}

function parseRepaired(text: string): unknown {
  const repaired = withoutTrailingCommas(text);
  if (repaired === text) return undefined;
  try {
    return JSON.parse(repaired);
  } catch {
    return undefined;
  }
}

/** Only outside strings: a comment may well contain `,}`. */
function withoutTrailingCommas(text: string): string {
  // One character at a time: an expression for a whole string runs out of stack on one of some megabytes.
  let inString = false;
  return text.replace(/\\.|"|,(?=\s*[}\]])/gs, (sign) => {
    if (sign === '"') inString = !inString;
    return sign === ',' && !inString ? '' : sign;
  });
}
