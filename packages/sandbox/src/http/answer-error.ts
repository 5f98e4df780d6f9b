import { type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { SandboxError } from '../sandbox-error.ts';

/** Answers unexpected errors and prints them in the terminal of the sandbox. */
export function answerError(error: Error, c: Context): Response {
  if (error instanceof HTTPException) return error.getResponse();
  // The caller closed the connection while it sent its request: nobody reads the answer, and this is not an
  // error of the sandbox.
  if (Reflect.get(error, 'code') === 'ECONNRESET') return c.body(null, 400);
  // A fault delayed the call, or its body came late: the connections are closed already, so this is not an error either.
  if (error instanceof SandboxError && error.code === 'closed') return c.text(`${error.message}\n`, 503);
  if (error instanceof SandboxError) {
    console.error(error.message);
    return c.text(`${error.message}\n`, 500);
  }
  console.error(error);
  return c.text('The sandbox failed. See the terminal in which it runs.\n', 500);
}
