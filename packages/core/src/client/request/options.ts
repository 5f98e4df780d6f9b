import { type ExtraValue } from '../../encode/extra.ts';
import { type LogEntry, type RequestEvent } from './events.ts';
import { type QuotaMeter } from '../quota/quota-meter.ts';
import { type ReadCache } from '../cache/read-cache.ts';
import { type Fetch } from '../../transport/fetch-transport.ts';
import { type Transport } from '../../transport/transport.ts';

export interface FactomosClientOptions {
  /** The API token of the account. */
  token: string;
  /** The API secret of the account, 16 bytes. It never leaves this process. */
  secret: string;
  /** Default `https://app.factomos.com`. HTTPS, or http on a loopback address. */
  baseUrl?: string | undefined;
  /** Allows http for other hosts than loopback: requests are then only weakly protected. Default false. */
  allowHttp?: boolean | undefined;
  /** How requests are sent. Default: by `fetch`. */
  transport?: Transport | undefined;
  /** Sends in place of the global `fetch`, such as undici's with a dispatcher. Default: the global one, looked up at each call. */
  fetch?: Fetch | undefined;
  /** For one attempt, in milliseconds. Default 30,000. */
  timeout?: number | undefined;
  /** For a call with its retries, in milliseconds. Default: none. */
  totalTimeout?: number | undefined;
  /** How often a read is tried again after a network error, a timeout or a 5xx: 0 to 2. Default 2. Writes are never tried again. */
  retries?: number | undefined;
  /** Keeps the answers of reads for its lifetime; any write clears it. Default: none. */
  cache?: ReadCache | undefined;
  /** Counts the calls of the day. Default: one of its own, in memory. */
  quota?: QuotaMeter | undefined;
  /** Calls a day at which the client refuses with `quota`, before Factomos does. Default: none. */
  budget?: number | undefined;
  /** Called at the end of each attempt, and with no secret. Default: none. */
  logger?: ((entry: LogEntry) => void) | undefined;
  /** Called before each attempt, such as to start a span. It cannot change or delay the request. Default: none. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called at the end of each attempt, like `logger`, with the `id` that `onRequest` had. Default: none. */
  onResponse?: ((entry: LogEntry) => void) | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** Waits, in milliseconds, between two attempts. */
  sleep?: ((milliseconds: number) => Promise<void>) | undefined;
  /** From 0 to below 1; spreads the retries. Default `Math.random`. */
  random?: (() => number) | undefined;
}

export interface CallOptions {
  /** Ends the call. A write that may have left then has the error `outcome-unknown`. */
  signal?: AbortSignal | undefined;
  /** For one attempt, in milliseconds. Default: the client's. */
  timeout?: number | undefined;
  /** For a call with its retries, in milliseconds. Default: the client's. */
  totalTimeout?: number | undefined;
  /** Parameters that the manual lacks, sent unchecked; an array as `name[]`. */
  extra?: Readonly<Record<string, ExtraValue>> | undefined;
  /** A read that asks Factomos, even when the answer is cached or on its way. Default false. */
  fresh?: boolean | undefined;
}

/** Of a call of an action that the manual lacks. */
export interface UnknownCallOptions extends Omit<CallOptions, 'extra'> {
  /** What you know of it: a read may be tried again, shared and cached, so never say it of what changes anything. Default `write`. */
  effect?: 'read' | 'write' | undefined;
}

export interface CallOutcome<Result> {
  /** The decoded answer, without `error`. */
  result: Result;
  /** The untouched answer as Factomos wrote it, `error` included. */
  raw: Readonly<Record<string, unknown>>;
  /** What to check: a price of 0 that was sent, and what is odd about the answer; for a write that succeeded, what its answer lacks. */
  warnings: readonly string[];
}
