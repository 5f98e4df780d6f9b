import { type FactomosError, type FactomosErrorCode } from '../../errors/guards.ts';
import { type ClientConfig } from './config.ts';
import { type PreparedRequest } from './prepared-request.ts';

/** What a logger gets for each attempt. It contains no parameter, token or secret. */
export interface LogEntry {
  action: string;
  effect: 'read' | 'write';
  /** 1 for the first. */
  attempt: number;
  milliseconds: number;
  outcome: 'ok' | FactomosErrorCode;
  /** Factomos's code, when it refused. */
  serverCode?: number | undefined;
  /** The HTTP status, when it was not a success. */
  status?: number | undefined;
}

export function logAttempt(
  { logger, clock }: Pick<ClientConfig, 'clock'> & { logger: ((entry: LogEntry) => unknown) | undefined },
  { action, effect }: PreparedRequest,
  { attempt, startedAt }: { attempt: number; startedAt: number },
  error: FactomosError | undefined,
): void {
  if (logger === undefined) return;
  // A logger or a clock that fails must not make a write that was done look as if it was not. Nor may one that fails later, since a type
  // that returns nothing takes an async function too, and Node ends a process for a rejection that nobody awaits.
  const log = async () => {
    await logger({
      action,
      effect,
      attempt,
      milliseconds: clock() - startedAt,
      outcome: error?.code ?? 'ok',
      serverCode: error !== undefined && 'serverCode' in error ? error.serverCode : undefined,
      status: error !== undefined && 'status' in error ? error.status : undefined,
    });
  };
  log().catch(() => undefined);
}
