/** A form value as PHP parses it: a text, or an array by key. */
export type PhpValue = string | PhpArray;
export type PhpArray = Map<string, PhpValue>;

export interface ParsedForm {
  values: PhpArray;
  /** The number of variables that PHP's max_input_vars dropped silently. */
  dropped: number;
  /** Names that were given more than once; the last value applies. */
  repeated: string[];
}

/** PHP's default for max_input_vars. */
export const MAX_INPUT_VARS = 1000;
const MAX_DEPTH = 64;

/**
 * Parses a form like PHP fills $_POST: brackets nest, the last value applies, spaces and dots in names become
 * underscores.
 *
 * @param form one byte per character (latin1). Values are returned as UTF-8 if they are valid UTF-8.
 */
export function parseForm(form: string): ParsedForm {
  const values: PhpArray = new Map();
  const repeated = new Set<string>();
  let seen = 0;
  let dropped = 0;
  for (const part of form.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals < 0 ? part : part.slice(0, equals)).trimStart();
    if (name === '' || name.startsWith('\0')) continue;
    if (seen >= MAX_INPUT_VARS) {
      dropped += 1;
      continue;
    }
    seen += 1;
    if (assign(values, pathOf(name), equals < 0 ? '' : decode(part.slice(equals + 1)))) repeated.add(name);
  }
  return { values, dropped, repeated: [...repeated] };
}

function decode(text: string): string {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** `a.b[c][]` is a_b, then c, then the next free index (undefined). */
function pathOf(name: string): (string | undefined)[] {
  const open = name.indexOf('[', 1);
  const base = (open < 0 ? name : name.slice(0, open)).replace(/[ .[]/g, '_');
  if (open < 0) return [base];
  const rest = name.slice(open);
  const path: (string | undefined)[] = [base];
  const keys = /\[([^\]]*)\]/y;
  for (let key = keys.exec(rest); key !== null && path.length <= MAX_DEPTH; key = keys.exec(rest)) {
    path.push(key[1] === '' ? undefined : key[1]);
  }
  // An opening bracket that is never closed is part of the name.
  return path.length === 1 ? [base + rest.replace(/[ .[]/g, '_')] : path;
}

/** True when there already was a single value. */
function assign(into: PhpArray, path: (string | undefined)[], value: string): boolean {
  let array = into;
  for (const step of path.slice(0, -1)) {
    const key = step ?? nextIndex(array);
    const inner = array.get(key);
    if (inner instanceof Map) {
      array = inner;
    } else {
      const created: PhpArray = new Map();
      array.set(key, created);
      array = created;
    }
  }
  const last = path.at(-1);
  const key = last ?? nextIndex(array);
  const replaced = path.length === 1 && array.has(key);
  array.set(key, value);
  return replaced;
}

function nextIndex(array: PhpArray): string {
  let next = array.size;
  if (next > 0 && !array.has(String(next - 1))) {
    const indexes = [...array.keys()].filter((key) => /^\d{1,15}$/.test(key)).map(Number);
    next = Math.max(-1, ...indexes) + 1;
  }
  while (array.has(String(next))) next += 1;
  return String(next);
}
