const SEALED = /^[A-Za-z0-9+/]+={0,2}$/;
const PERCENT_SEALED = /^(?:[A-Za-z0-9+/=]|%[0-9A-Fa-f]{2})+$/;

/** What stands around something, and how it is written. */
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

/** What stands around the JSON of an opened answer; `commas` for one before a last brace. */
export function noiseInside(text: string): string {
  const { noise, inner } = withoutNoise(text);
  if (noise !== 'none') return noise;
  return /,\s*[}\]]/.test(inner.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')) ? 'commas' : 'none';
}

function withoutNoise(text: string): { noise: string; inner: string } {
  if (text.startsWith('\uFEFF')) return { noise: 'bom', inner: text.slice(1).trim() };
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) {
    // PHP prints a warning in lines of its own before what the program prints.
    const last = /\n([^<\n][^\n]*)$/.exec(trimmed)?.[1];
    return last === undefined ? { noise: 'none', inner: trimmed } : { noise: 'html', inner: last };
  }
  return { noise: trimmed === text ? 'none' : 'whitespace', inner: trimmed };
}
