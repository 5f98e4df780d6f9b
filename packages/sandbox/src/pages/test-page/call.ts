import { sealAnswer } from '../../codec/envelope.ts';
import { type AppRow } from '../../store/schema.ts';
import { openAnswer } from './open-answer.ts';
import { type Call } from './outcome.ts';

const TIMEOUT_MS = 60_000;

/** Sends a call to the sandbox's own api.php like any program: encrypted, over HTTP. */
export async function callApi(origin: string, app: AppRow, text: string): Promise<Call> {
  const { request } = await import('undici');
  const started = performance.now();
  const milliseconds = (): number => Math.round(performance.now() - started);
  const body = new URLSearchParams({ token: app.token, crequest: sealAnswer(app.secret, text) }).toString();
  try {
    const answer = await request(`${origin}/api/api.php`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const received = await answer.body.text();
    const opened = openAnswer(app.secret, received);
    return { request: text, milliseconds: milliseconds(), answer: { ...opened, status: answer.statusCode } };
  } catch {
    // The connection was cut, by a fault or otherwise: the page shows that the outcome is unknown.
    return { request: text, milliseconds: milliseconds(), answer: undefined };
  }
}
