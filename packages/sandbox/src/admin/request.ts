import { SandboxError, type SandboxErrorCode, sandboxErrorCodes } from '../sandbox-error.ts';

/** One call of the admin API. Both sides have the same version, so the types of its answers are trusted. */
export async function request<T>(method: string, url: URL, body: unknown): Promise<T> {
  const answer = await reach(method, url, body);
  const text = await answer.text();
  if (answer.status >= 500 && !text.startsWith('{'))
    throw new SandboxError(
      'request-failed',
      `The sandbox at ${url.origin} failed: ${text.slice(0, 100).trim()}`,
    );
  const parsed = parse(text, url);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package's own routes
  if (answer.ok) return parsed as T;
  const error: unknown =
    typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'error') : undefined;
  const field = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  const message = field('message');
  throw new SandboxError(
    codeOf(field('code')),
    typeof message === 'string' ? message : `The sandbox answered with HTTP ${answer.status}.`,
  );
}

async function reach(method: string, url: URL, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch (cause) {
    throw new SandboxError(
      'request-failed',
      `No sandbox answers at ${url.origin}. Start one with: factomos-sandbox start`,
      { cause },
    );
  }
}

function parse(text: string, url: URL): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new SandboxError(
      'request-failed',
      `The server at ${url.origin} is not a sandbox. It answered: ${text.slice(0, 100).trim()}`,
    );
  }
}

function codeOf(value: unknown): SandboxErrorCode {
  return sandboxErrorCodes.find((code) => code === value) ?? 'request-failed';
}
