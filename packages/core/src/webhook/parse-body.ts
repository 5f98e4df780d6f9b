import { invalid } from '../errors/problem.ts';
import { isRecord, isString, parseJson } from '../json/json.ts';
import { invalidNotification } from './invalid-notification.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON object in a webhook's raw body: plain or in a form, with a byte order mark or the manual's
 * trailing comma. Throws a ValidationError.
 */
export function parseBody(raw: string | Uint8Array): Record<string, unknown> {
  if (!isString(raw) && !ArrayBuffer.isView(raw)) {
    throw invalidNotification([invalid('body', 'must be a string or bytes: pass it as it was received')]);
  }
  const text = isString(raw) ? raw : decode(raw);
  const body = text.replace(/^\s*\u{FEFF}?/u, '').trim();
  if (body === '') throw invalidNotification([invalid('body', 'is empty')]);
  const value = parseJson(body.startsWith('{') ? body : (unwrapForm(body) ?? body));
  if (value === undefined) throw invalidNotification([invalid('body', 'is not JSON')]);
  if (!isRecord(value)) throw invalidNotification([invalid('body', 'must be a JSON object')]);
  return value;
}

function decode(raw: Uint8Array): string {
  try {
    return utf8.decode(raw);
  } catch {
    throw invalidNotification([invalid('body', 'is not UTF-8')]);
  }
}

/** JSON posted as a form: as the name of a field without a value, or as the value of any field. */
function unwrapForm(body: string): string | undefined {
  for (const pair of body.split('&')) {
    const equals = pair.indexOf('=');
    const name = decodeFormText(equals === -1 ? pair : pair.slice(0, equals));
    const value = decodeFormText(equals === -1 ? '' : pair.slice(equals + 1));
    if (value.startsWith('{')) return value;
    if (name.startsWith('{')) return name;
  }
  return undefined;
}

function decodeFormText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim();
  } catch {
    return '';
  }
}
