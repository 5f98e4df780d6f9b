import type { Credentials } from '../../domain/company.ts';

/** Parses the body that Factomos posts to the callback: form-encoded according to the manual, or JSON in case it differs. */
export function readCallback(body: string, contentType: string): Credentials | undefined {
  const [token, secret] = contentType.includes('json') ? fromJson(body) : fromForm(body);
  if (typeof token !== 'string' || typeof secret !== 'string' || token === '' || secret === '')
    return undefined;
  return { token, secret };
}

function fromForm(body: string): unknown[] {
  const form = new URLSearchParams(body);
  return [form.get('api_key'), form.get('api_secret')];
}

function fromJson(body: string): unknown[] {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return [];
    return [Reflect.get(value, 'api_key'), Reflect.get(value, 'api_secret')];
  } catch {
    return [];
  }
}
