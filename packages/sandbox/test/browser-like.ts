/** A minimal browser for tests: keeps cookies, follows no redirect, and sends the headers of a page of the sandbox. */
export class BrowserLike {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(path, { headers });
  }

  async post(
    path: string,
    form: Record<string, string> | [string, string][] = {},
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'sec-fetch-site': 'same-origin', origin: this.#origin, ...headers },
    });
  }

  async #send(path: string, { headers, ...init }: Sent): Promise<Page> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.#origin + path, {
      ...init,
      redirect: 'manual',
      headers: { 'accept-language': 'en', ...(cookie === '' ? {} : { cookie }), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

interface Sent {
  method?: string;
  body?: URLSearchParams;
  headers: Record<string, string>;
}

export interface Page {
  status: number;
  headers: Headers;
  text: string;
}
