import { performance } from 'node:perf_hooks';

const TIMEOUT_MS = 10_000;
/** The number of bytes of an answer that are read and logged. */
const KEPT_BYTES = 2000;

export interface Outcome {
  state: 'delivered' | 'failed';
  http_status: number | null;
  response: string;
  error: string;
  milliseconds: number;
}

/** Sends one POST request. Never throws: failures are returned as the outcome. */
export async function send(
  url: string,
  body: string,
  contentType: string,
  stop: AbortSignal,
): Promise<Outcome> {
  // Loaded for the first notification: a sandbox without webhooks starts faster.
  const { request } = await import('undici');
  const started = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - started);
  try {
    const answer = await request(url, {
      method: 'POST',
      body,
      headers: contentType === 'none' ? {} : { 'content-type': contentType },
      signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const response = await readStart(answer.body);
    const state = answer.statusCode < 300 ? 'delivered' : 'failed';
    return { state, http_status: answer.statusCode, response, error: '', milliseconds: milliseconds() };
  } catch (error) {
    return {
      state: 'failed',
      http_status: null,
      response: '',
      error: reason(error),
      milliseconds: milliseconds(),
    };
  }
}

/** Leaving the loop closes the connection, so the rest is not downloaded. */
async function readStart(body: AsyncIterable<unknown>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let missing = KEPT_BYTES;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    // As a stream: a character that the limit cuts is left out.
    text += decoder.decode(chunk.subarray(0, missing), { stream: true });
    missing -= chunk.length;
    if (missing <= 0) break;
  }
  return text;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} s`;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' && !error.message.includes(code)
    ? `${error.message} (${code})`
    : error.message;
}
