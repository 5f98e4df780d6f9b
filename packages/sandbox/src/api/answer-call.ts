import { performance } from 'node:perf_hooks';
import { type Context } from '../services.ts';
import { type PhpValue } from '../php/parse-form.ts';
import { callHints } from './call-hints.ts';
import { executeCall, type Execution } from './execute.ts';
import { type ReceivedCall } from './received-call.ts';

/** Executes a call and writes its journal entry in one transaction, then sends the notifications. */
export function answerCall(context: Context, received: ReceivedCall, faults: readonly string[]): Execution {
  const started = performance.now();
  const hints = callHints(received);
  const execution = context.store.transaction(() => {
    const done = executeCall(context, received, hints);
    record(context, received, {
      ...done,
      hints,
      faults,
      httpStatus: 200,
      milliseconds: performance.now() - started,
    });
    return done;
  });
  context.webhooks.dispatch(execution.deliveries);
  return execution;
}

export interface Recorded {
  answer: unknown;
  code: number | null;
  hints: string[];
  faults: readonly string[];
  httpStatus: number;
  milliseconds: number;
}

/** Writes a call without secrets to the journal. */
export function record(context: Context, received: ReceivedCall, recorded: Recorded): void {
  const { app, form, action } = received;
  const { answer, code, hints, faults, httpStatus, milliseconds } = recorded;
  const entry = {
    at: context.clock.now().toISOString(),
    companyId: app?.company_id ?? null,
    app: app?.name ?? '',
    action,
    parameters: plain(form.values),
    answer,
    code,
    httpStatus,
    hints,
    faults: [...faults],
    milliseconds,
  };
  context.journal.add(entry, app === undefined ? [] : [app.token, app.secret]);
}

function plain(value: PhpValue): unknown {
  if (typeof value === 'string') return value;
  const isList = [...value.keys()].every((key, index) => key === String(index)) && value.size > 0;
  const entries = [...value].map(([key, inner]) => [key, plain(inner)] as const);
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
