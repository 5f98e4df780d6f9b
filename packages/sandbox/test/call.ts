import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

export interface Credentials {
  url: string;
  token: string;
  secret: string;
}

function key(secret: string): Buffer {
  return Buffer.from(createHash('md5').update(secret).digest('hex'));
}

export function sealed(secret: string, text: string | Buffer): string {
  const cipher = createCipheriv('aes-256-cfb8', key(secret), Buffer.from(secret));
  return Buffer.concat([cipher.update(Buffer.from(text)), cipher.final()]).toString('base64');
}

export function opened(secret: string, body: string): unknown {
  const decipher = createDecipheriv('aes-256-cfb8', key(secret), Buffer.from(secret));
  const bytes = Buffer.concat([
    decipher.update(Buffer.from(decodeURIComponent(body), 'base64')),
    decipher.final(),
  ]);
  const value: unknown = JSON.parse(bytes.toString('utf8'));
  return value;
}

export type Sent = string | Record<string, string | readonly string[]>;

export function formOf(parameters: Sent): string {
  if (typeof parameters === 'string') return parameters;
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${name}=${encodeURIComponent(value)}`]
      : value.map((item) => `${name}[]=${encodeURIComponent(item)}`),
  );
  return pairs.join('&');
}

/** A minimal caller for tests. It does not use factomos-core, so that its result depends only on the sandbox. */
export async function post(
  { url, token, secret }: Credentials,
  parameters: Sent,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new URLSearchParams({ token, crequest: sealed(secret, formOf(parameters)) });
  return fetch(`${url}/api/api.php`, { method: 'POST', body, headers });
}

export interface Answer extends Record<string, unknown> {
  error: { code: number; message: string };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export async function call(to: Credentials, action: string, parameters: Sent = {}): Promise<Answer> {
  const text = `action=${action}&${formOf(parameters)}`;
  const answer = opened(to.secret, await (await post(to, text)).text());
  if (!isAnswer(answer)) throw new Error(`The answer to ${action} has no error object`);
  return answer;
}
