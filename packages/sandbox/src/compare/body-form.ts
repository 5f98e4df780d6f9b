const SEALED = /^[A-Za-z0-9+/]+={0,2}$/;
const PERCENT_SEALED = /^(?:[A-Za-z0-9+/=]|%[0-9A-Fa-f]{2})+$/;

/** What surrounds an answer, and how it is encoded. */
export interface BodyForm {
  form: 'percent' | 'base64' | 'json' | 'page' | 'other';
  noise: string;
}

/** @param body one character per byte */
export function bodyForm(body: string): BodyForm {
  const { noise, inner } = withoutNoise(body.replace(/^\u00ef\u00bb\u00bf/, '\uFEFF'));
  if (SEALED.test(inner)) return { form: 'base64', noise };
  if (PERCENT_SEALED.test(inner)) return { form: 'percent', noise };
  if (inner.startsWith('{')) return { form: 'json', noise };
  return { form: inner.startsWith('<') ? 'page' : 'other', noise };
}

/** What surrounds the JSON in a decrypted answer; `commas` for a comma before the last brace. */
export function noiseInside(text: string): string {
  const { noise, inner } = withoutNoise(text);
  if (noise !== 'none') return noise;
  return /,\s*[}\]]/.test(inner.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')) ? 'commas' : 'none';
}

function withoutNoise(text: string): { noise: string; inner: string } {
  if (text.startsWith('\uFEFF')) return { noise: 'bom', inner: text.slice(1).trim() };
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) {
    // PHP prints a warning on separate lines before the output of the program.
    const last = /\n([^<\n][^\n]*)$/.exec(trimmed)?.[1];
    return last === undefined ? { noise: 'none', inner: trimmed } : { noise: 'html', inner: last };
  }
  return { noise: trimmed === text ? 'none' : 'whitespace', inner: trimmed };
}
