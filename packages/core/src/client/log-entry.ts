import { type FactomosError, type FactomosErrorCode } from '../errors/guards.ts';

/** What a logger is told of each attempt. It holds no parameter, token or secret. */
export interface LogEntry {
  action: string;
  effect: 'read' | 'write';
  /** 1 for the first. */
  attempt: number;
  milliseconds: number;
  outcome: 'ok' | FactomosErrorCode;
  /** Factomos's code, when it refused. */
  serverCode?: number | undefined;
  /** The HTTP status, when it was no success. */
  status?: number | undefined;
}

export function logAttempt(
  logger: ((entry: LogEntry) => unknown) | undefined,
  { elapsed, ...attempt }: Pick<LogEntry, 'action' | 'effect' | 'attempt'> & { elapsed: () => number },
  error: FactomosError | undefined,
): void {
  if (logger === undefined) return;
  // A logger or a clock that fails must not make a write that was done look as if it was not. Nor may one that fails later, since a type
  // that gives nothing takes an async function too, and Node ends a process for a rejection that nobody awaits.
  const log = async () => {
    await logger({
      ...attempt,
      milliseconds: elapsed(),
      outcome: error?.code ?? 'ok',
      serverCode: error !== undefined && 'serverCode' in error ? error.serverCode : undefined,
      status: error !== undefined && 'status' in error ? error.status : undefined,
    });
  };
  log().catch(() => undefined);
}
