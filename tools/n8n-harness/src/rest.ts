import { at } from '@tools/json';

/** n8n returned an error. The message names the request and never its body. */
export class N8nRestError extends Error {
  readonly status: number;

  constructor(request: string, status: number, answer: string) {
    super(`n8n responded to ${request} with ${status}: ${answer.slice(0, 600)}`);
    this.name = 'N8nRestError';
    this.status = status;
  }
}

/** The connection to the editor's own API: a cookie, and one constant browser id. */
export class N8nRest {
  readonly url: string;
  /** n8n ties a session to it. */
  readonly browserId = 'factomos';
  #cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  /** The cookie that a browser needs to be this user. */
  get cookie(): string {
    return this.#cookie;
  }

  async request(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.url}/rest${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'browser-id': this.browserId, cookie: this.#cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) this.#cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
    const text = await answer.text();
    if (!answer.ok) throw new N8nRestError(`${method} /rest${path}`, answer.status, text);
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return at(parsed, 'data') ?? parsed;
  }
}
