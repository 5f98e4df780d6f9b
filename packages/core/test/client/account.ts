import { createEnvelope } from '../../src/envelope/envelope.ts';

/** Recognisably made up. */
export const token = 'made-up-token-0123456789';
export const secret = 'made-up-secret-1';
export const baseUrl = 'https://factomos.example';

export const envelope = createEnvelope(secret);

export const ok = { code: 0, message: 'OK' };

/** An answer as Factomos seals it. */
export function sealed(answer: object): Uint8Array {
  return new TextEncoder().encode(envelope.seal(JSON.stringify(answer)));
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The decrypted parameters of a request. */
export function readRequest(body: string): { token: string | null; params: [string, string][] } {
  const form = new URLSearchParams(body);
  const text = envelope.open(form.get('crequest') ?? '');
  return { token: form.get('token'), params: [...new URLSearchParams(text)] };
}
