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
  /** Allows http for hosts other than loopback: requests are then only weakly protected. Default false. */
  allowHttp?: boolean | undefined;
  /** Sends the requests. Default: by `fetch`. */
  transport?: Transport | undefined;
  /**
   * Used in place of the global `fetch`, such as undici's with a dispatcher. Default: the global one, looked
   * up at each call.
   */
  fetch?: Fetch | undefined;
  /** Time limit of one attempt, in milliseconds. Default 30,000. */
  timeout?: number | undefined;
  /** Time limit of a call with its retries, in milliseconds. Default: none. */
  totalTimeout?: number | undefined;
  /**
   * How often a read is retried after a network error, a timeout or a 5xx: 0 to 2. Default 2. Writes are
   * never retried.
   */
  retries?: number | undefined;
  /** Keeps the answers of reads for a limited time; any write clears it. Default: none. */
  cache?: ReadCache | undefined;
  /** Counts the calls of each day. Default: one per client, in memory. */
  quota?: QuotaMeter | undefined;
  /** Calls per day above which the client refuses with `quota`, before Factomos does. Default: none. */
  budget?: number | undefined;
  /** Called at the end of each attempt. The entry contains no secret. Default: none. */
  logger?: ((entry: LogEntry) => void) | undefined;
  /** Called before each attempt, for example to start a span. It cannot change or delay the request. Default: none. */
  onRequest?: ((event: RequestEvent) => void) | undefined;
  /** Called at the end of each attempt, like `logger`, with the `id` that `onRequest` received. Default: none. */
  onResponse?: ((entry: LogEntry) => void) | undefined;
  /** The time, in milliseconds since 1970. Default `Date.now`. */
  clock?: (() => number) | undefined;
  /** Waits between two attempts, for a number of milliseconds. */
  sleep?: ((milliseconds: number) => Promise<void>) | undefined;
  /** Returns a number from 0 up to 1, without 1, which varies the delays of retries. Default `Math.random`. */
  random?: (() => number) | undefined;
}

export interface CallOptions {
  /** Ends the call. A write that may have been sent by then fails with the error `outcome-unknown`. */
  signal?: AbortSignal | undefined;
  /** Time limit of one attempt, in milliseconds. Default: the client's. */
  timeout?: number | undefined;
  /** Time limit of a call with its retries, in milliseconds. Default: the client's. */
  totalTimeout?: number | undefined;
  /** Parameters that are not in the manual. They are sent unchecked; an array as `name[]`. */
  extra?: Readonly<Record<string, ExtraValue>> | undefined;
  /** Sends a read to Factomos even if its answer is cached or the same read is in flight. Default false. */
  fresh?: boolean | undefined;
}

/** Options of a call of an action that is not in the manual. */
export interface UnknownCallOptions extends Omit<CallOptions, 'extra'> {
  /**
   * The effect of the action, if you know it. A read may be retried, shared and cached, so never pass `read`
   * for an action that changes anything. Default `write`.
   */
  effect?: 'read' | 'write' | undefined;
}

export interface CallOutcome<Result> {
  /** The decoded answer, without `error`. */
  result: Result;
  /** The answer exactly as Factomos wrote it, including `error`. */
  raw: Readonly<Record<string, unknown>>;
  /**
   * What to check: a price of 0 in the request, anything unusual in the answer, and, for a write that
   * succeeded, fields that its answer lacks.
   */
  warnings: readonly string[];
}
