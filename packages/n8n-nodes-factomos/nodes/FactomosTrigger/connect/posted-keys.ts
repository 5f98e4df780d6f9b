import { type Keys } from './pending.ts';

/** The maximum length of a key. */
const MAX_LENGTH = 500;

/**
 * The keys in the body that was posted to `app_callback`. How Factomos posts them is not documented: a browser's form is URL-encoded, a
 * server may also send multipart (PHP's default for an array) or JSON. Parsing takes time proportional to the body's length, whatever it
 * contains.
 */
export function parsePostedKeys(body: string, contentType: string): Keys | undefined {
  const field = fieldReader(body, contentType);
  const apiKey = field('api_key');
  const apiSecret = field('api_secret');
  if (!isKey(apiKey) || !isKey(apiSecret)) return undefined;
  return { apiKey, apiSecret };
}

function fieldReader(body: string, contentType: string): (name: string) => unknown {
  if (/^multipart\//i.test(contentType)) return multipartReader(body, contentType);
  if (body.trimStart().startsWith('{')) return jsonReader(body);
  const form = new URLSearchParams(body);
  return (name) => form.get(name);
}

function jsonReader(body: string): (name: string) => unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    const fields = new Map<string, unknown>(
      typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [],
    );
    return (name) => fields.get(name);
  } catch {
    return () => undefined;
  }
}

/** Node's own parser of multipart forms is deprecated, and others need streams, which n8n does not let a node import. */
function multipartReader(body: string, contentType: string): (name: string) => unknown {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1];
  const parts = boundary === undefined ? [] : `\r\n${body}`.split(`\r\n--${boundary}`);
  const fields = new Map(parts.map(multipartField));
  return (name) => fields.get(name);
}

function multipartField(part: string): [name: string | undefined, value: string] {
  const end = part.indexOf('\r\n\r\n');
  const name = /;[\t ]*name="?([^";\r\n]*)/i.exec(part.slice(0, Math.max(end, 0)))?.[1];
  return [name, part.slice(end + 4)];
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
}
