import { brotliDecompressSync, unzipSync } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from './transport/transport.ts';
import { type OptionChecks, withMethod } from './errors/check-options.ts';
import { checkOptions } from './errors/to-options-error.ts';

export interface UndiciTransportOptions {
  /**
   * Sends all requests, such as a `ProxyAgent`. Default: own connections, which are kept for reads. With a
   * dispatcher, each request uses a new connection, so that no write uses one that the server may just have
   * closed, unless `writeDispatcher` separates the writes.
   */
  dispatcher?: Dispatcher | undefined;
  /** Sends writes, each over its own connection; reads then reuse the connections of `dispatcher`. */
  writeDispatcher?: Dispatcher | undefined;
}

export type UndiciTransport = Transport & {
  /** Closes the transport's own connections. A given dispatcher must be closed by its owner. */
  close(): Promise<void>;
};

const optionalDispatcher = withMethod('dispatch', 'must be a dispatcher of undici, such as a ProxyAgent');

const CHECKS: OptionChecks<UndiciTransportOptions> = {
  dispatcher: optionalDispatcher,
  writeDispatcher: optionalDispatcher,
};

/**
 * A transport with a connection pool that knows exactly whether a request was sent. HTTP/1.1, without
 * redirections or retries. Throws a `validation` error when an option is not a dispatcher.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): UndiciTransport {
  checkOptions('transport', options, CHECKS);
  const { dispatcher, writeDispatcher } = options;
  const own: Agent[] = [];
  const ownAgent = () => {
    const agent = new Agent({ allowH2: false });
    own.push(agent);
    return agent;
  };
  const forReads = dispatcher ?? ownAgent();
  const forWrites = writeDispatcher ?? dispatcher ?? ownAgent();
  const keepsReads = forReads !== forWrites;

  const transport: Transport = (request) =>
    request.effect === 'read' ? dispatch(forReads, request, !keepsReads) : dispatch(forWrites, request, true);

  return Object.assign(transport, {
    async close() {
      await Promise.all(own.splice(0).map((agent) => agent.close()));
    },
  });
}

interface Address {
  url: string;
  origin: string;
  path: string;
}

/** Cached: a client has one URL, and parsing it takes a noticeable part of a call. */
let last: Address | undefined;

function addressOf(url: string): Address {
  if (last?.url === url) return last;
  const { origin, pathname, search } = new URL(url);
  last = { url, origin, path: pathname + search };
  return last;
}

function dispatch(
  dispatcher: Dispatcher,
  request: TransportRequest,
  reset: boolean,
): Promise<TransportResponse> {
  const { url, body, headers, signal } = request;
  const { origin, path } = addressOf(url);
  return new Promise((resolve, reject) => {
    let sent: 'no' | 'maybe' = 'no';
    let status = 0;
    let encoding: string | string[] | undefined;
    let controller: Dispatcher.DispatchController | undefined;
    const chunks: Buffer[] = [];

    const fail = (message: string, cause: unknown) => {
      signal.removeEventListener('abort', onAbort);
      reject(new TransportError(message, { sent, cause }));
    };
    const onAbort = () => {
      fail('The call was aborted', signal.reason);
      controller?.abort(new Error('The call was aborted'));
    };
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });

    dispatcher.dispatch(
      { origin, path, method: 'POST', headers, body, reset },
      {
        // A connection is established, and the request is written next.
        onRequestStart(started) {
          // The request ended while it waited for a connection, or was about to be sent a second time.
          if (signal.aborted || sent === 'maybe') {
            started.abort(new Error('The call was aborted'));
            return;
          }
          controller = started;
          sent = 'maybe';
        },
        onResponseStart(_controller, statusCode, headersOfAnswer) {
          status = statusCode;
          encoding = headersOfAnswer['content-encoding'];
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          const whole = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
          try {
            resolve({ status, body: encoding === undefined ? whole : unpack(whole, String(encoding)) });
            signal.removeEventListener('abort', onAbort);
          } catch (error) {
            fail('The answer cannot be decompressed', error);
          }
        },
        onResponseError(_controller, error) {
          fail(sent === 'no' ? 'No connection to Factomos' : 'The connection to Factomos broke', error);
        },
      },
    );
  });
}

/** Requests do not ask for a compressed answer, but a proxy may compress it anyway. */
function unpack(body: Buffer, encoding: string): Buffer {
  if (/^(?:x-)?gzip$|^deflate$/i.test(encoding)) return unzipSync(body);
  return /^br$/i.test(encoding) ? brotliDecompressSync(body) : body;
}
