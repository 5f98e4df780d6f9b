const TIMEOUT_MS = 10_000;

/** The quirk `callbackPoster: 'server'`: the sandbox itself posts the key. The HTTP status that says no, or `unreachable`. */
export async function postKeys(
  callback: URL,
  keys: Record<string, string>,
): Promise<'posted' | 'unreachable' | number> {
  // Loaded when it is needed: a sandbox that authorises nobody starts faster.
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
    // Whatever it was, nothing took the key; the page says so.
    return 'unreachable';
  }
}
