const TIMEOUT_MS = 10_000;

/**
 * Quirk `callbackPoster: 'server'`: the sandbox itself posts the key. Returns the HTTP status of a refusal,
 * or `unreachable`.
 */
export async function postKeys(
  callback: URL,
  keys: Record<string, string>,
): Promise<'posted' | 'unreachable' | number> {
  // Loaded when needed, so that sandboxes start faster.
  const { request } = await import('undici');
  try {
    const { statusCode, body } = await request(callback, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(keys).toString(),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await body.dump();
    return statusCode < 400 ? 'posted' : statusCode;
  } catch {
    // Whatever the cause, the key was not delivered, and the page reports it.
    return 'unreachable';
  }
}
