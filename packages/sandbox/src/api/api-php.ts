import { type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Context } from '../services.ts';
import { type Fault, parseFaultText } from '../faults/fault.ts';
import { faultText } from '../faults/name-fault.ts';
import { refuseForeignPages } from '../http/foreign-pages.ts';
import { SandboxError } from '../sandbox-error.ts';
import { answerCall, record } from './answer-call.ts';
import { applyFaultsAfter, applyFaultsBefore } from './apply-faults.ts';
import { readPost } from './read-post.ts';
import { type ReceivedCall, receive } from './received-call.ts';
import { writeAnswer } from './write-answer.ts';

/** The default of PHP's post_max_size. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

interface Env {
  Bindings: HttpBindings;
}

/** The single address of Factomos's API. */
export function apiPhp(context: Context, allowedHosts: readonly string[]): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) => c.text('The request is larger than 8 MB.\n', 413),
  });
  app.all('/api/api.php', refuseForeignPages(allowedHosts), limit, (c) => answer(context, c.req.raw, c.env));
  return app;
}

async function answer(context: Context, request: Request, env: HttpBindings): Promise<Response> {
  const asked = headerFaults(request.headers.get('x-sandbox-fault'));
  if (asked instanceof SandboxError) return new Response(`${asked.message}\n`, { status: 400 });
  const received = receive(context.store, await readPost(request));
  const faults = context.faults.any ? [...asked, ...context.faults.take(received.action)] : asked;
  const names = faults.map(faultText);
  const secret = received.app?.secret;
  const { values: quirks } = context.quirks;
  if (faults.length > 0) {
    const interception = await applyFaultsBefore(faults, env);
    if (interception !== undefined) return stopped(context, received, names, interception);
    const error = faults.find((fault) => fault.kind === 'error');
    if (error !== undefined) {
      const { code, message = 'Error caused by a fault' } = error;
      note(context, received, names, { error: { code, message } }, code, 200);
      return applyFaultsAfter(
        faults,
        await writeAnswer(received.action, { error: { code, message } }, secret, quirks),
        env,
      );
    }
  }
  // The token may have been deleted during a delay.
  const { answer: result, code } = answerCall(context, received, names);
  const body = await writeAnswer(received.action, result, isPlain(code) ? undefined : secret, quirks);
  return applyFaultsAfter(faults, body, env);
}

/** Errors -1, -2 and -3 occur before a secret is known. */
function isPlain(code: number): boolean {
  return code <= -1 && code >= -3;
}

function headerFaults(header: string | null): Fault[] | SandboxError {
  if (header === null) return [];
  try {
    return parseFaultText(header);
  } catch (error) {
    if (error instanceof SandboxError) return error;
    throw error;
  }
}

function stopped(
  context: Context,
  received: ReceivedCall,
  names: string[],
  interception: Response,
): Response {
  note(context, received, names, null, null, interception.status);
  return interception;
}

function note(
  context: Context,
  received: ReceivedCall,
  faults: string[],
  answer: unknown,
  code: number | null,
  httpStatus: number,
): void {
  record(context, received, { answer, code, hints: [], faults, httpStatus, milliseconds: 0 });
}
