export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value of a JSON text, also of one with a comma before a closing bracket, as in the manual's sample.
 * Undefined when it is not JSON.
 */
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

/** Only outside strings: a comment may contain `,}`. */
function withoutTrailingCommas(text: string): string {
  // Character by character: a regular expression for a whole string overflows the stack on one of several
  // megabytes.
  let inString = false;
  return text.replace(/\\.|"|,(?=\s*[}\]])/gs, (sign) => {
    if (sign === '"') inString = !inString;
    return sign === ',' && !inString ? '' : sign;
  });
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** For a value that should be a text, but may be anything. */
export function stringOrEmpty(value: unknown): string {
  return isString(value) ? value : '';
}
