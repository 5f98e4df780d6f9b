import { channel } from 'node:diagnostics_channel';
import { type FactomosClientOptions } from './client/request/options.ts';

/** Before an attempt: `{ id, action, effect, attempt }`. */
export const REQUEST_CHANNEL = 'factomos:request:start';
/** At its end: the same fields, and `milliseconds`, `outcome`, `serverCode` and `status`. */
export const RESPONSE_CHANNEL = 'factomos:request:end';

/**
 * Hooks that publish each attempt on `node:diagnostics_channel`, for tracing and metrics: names, effects,
 * attempts, outcomes and durations, but no content. Spread them into the options of a client.
 */
export function diagnosticsHooks(): Required<Pick<FactomosClientOptions, 'onRequest' | 'onResponse'>> {
  const started = channel(REQUEST_CHANNEL);
  const ended = channel(RESPONSE_CHANNEL);
  return {
    onRequest: ({ id, action, effect, attempt }) => {
      if (started.hasSubscribers) started.publish({ id, action, effect, attempt });
    },
    // Fields are listed by name, since a warning may contain parts of an answer.
    onResponse: ({ id, action, effect, attempt, milliseconds, outcome, serverCode, status }) => {
      if (!ended.hasSubscribers) return;
      ended.publish({ id, action, effect, attempt, milliseconds, outcome, serverCode, status });
    },
  };
}
