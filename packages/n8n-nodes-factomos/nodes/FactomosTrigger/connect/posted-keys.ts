import { type Keys } from './pending.ts';

/** Longer ones are no keys. */
const MAX_LENGTH = 500;

/**
 * The keys in the body that was posted to `app_callback`. How Factomos posts them is not documented: a browser's form is
 * URL-encoded, a server's may be multipart as well (PHP's default for an array) or JSON.
 */
export function parsePostedKeys(body: string, contentType: string): Keys | undefined {
  const field = fieldReader(body, contentType);
  const apiKey = field('api_key');
  const apiSecret = field('api_secret');
  if (!isKey(apiKey) || !isKey(apiSecret)) return undefined;
  return { apiKey, apiSecret };
}

function fieldReader(body: string, contentType: string): (name: string) => unknown {
  if (/^multipart\//i.test(contentType)) return (name) => multipartField(body, name);
  if (/^\s*\{/.test(body)) return jsonReader(body);
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

function multipartField(body: string, name: string): string | undefined {
  return new RegExp(`name="?${name}"?[^\\r\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n(.*?)\\r?\\n--`, 's').exec(
    body,
  )?.[1];
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
}
