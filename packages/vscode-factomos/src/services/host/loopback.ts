import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const MAX_BODY = 64 * 1024;
const LINGER_MS = 2_000;
/** The timeout for a whole request; a form of two fields takes milliseconds. */
const REQUEST_TIMEOUT_MS = 15_000;

/** The response to one request. With `done` the server stops after sending it. */
export interface LoopbackAnswer {
  readonly status: number;
  readonly html: string;
  readonly done: boolean;
}

export interface Loopback extends Disposable {
  readonly url: string;
}

type Handler = (request: { method: string; body: string; contentType: string }) => LoopbackAnswer;

/**
 * Starts a local web server for one exchange with the browser, on a random port and with a one-time nonce in the path (a query string would
 * be encoded twice on its way through `openExternal`). It stops afterwards.
 */
export async function startLoopback(
  handle: Handler,
  { requestTimeout = REQUEST_TIMEOUT_MS } = {},
): Promise<Loopback> {
  const nonce = randomBytes(24).toString('base64url');
  let used = false;
  // Node responds to a slow request with 408 and closes the connection.
  const server = createServer(
    { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval: requestTimeout / 5 },
    (request, response) => {
      void answer(request, response);
    },
  );

  const close = (): void => {
    server.close();
    server.closeIdleConnections();
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!samePath(request.url ?? '', `/factomos/${nonce}`)) {
      send(response, { status: 404, html: page('404'), done: false });
      return;
    }
    const body = await readBody(request);
    if (body === 'aborted') return;
    if (body === 'too large') {
      send(response, { status: 413, html: page('413'), done: false });
      return;
    }
    if (used) {
      send(response, { status: 410, html: page('410'), done: false });
      return;
    }
    const result = handle({
      method: request.method ?? 'GET',
      body: body.toString('utf8'),
      contentType: request.headers['content-type'] ?? '',
    });
    used = result.done;
    if (result.done) response.once('close', close);
    send(response, result);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback server has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/factomos/${nonce}`,
    [Symbol.dispose]: () => {
      close();
      // The final page may still be in transit to the browser.
      setTimeout(() => {
        server.closeAllConnections();
      }, LINGER_MS).unref();
    },
  };
}

export function page(text: string, body = ''): string {
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Factomos</title><body style="font:16px/1.5 system-ui;margin:3rem auto;max-width:32rem;padding:0 1rem"><p>${text}</p>${body}`;
}

function send(response: ServerResponse, { status, html }: LoopbackAnswer): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(html);
}

function samePath(given: string, expected: string): boolean {
  const a = Buffer.from(given.split('?', 1)[0] ?? '');
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Uses events: iterating would throw for a closed connection, and close it before a 413 could be sent. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve('too large');
      }
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', () => {
      resolve('aborted');
    });
    request.once('close', () => {
      resolve('aborted');
    });
  });
}
