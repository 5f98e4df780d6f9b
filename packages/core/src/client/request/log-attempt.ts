import { type FactomosError } from '../../errors/guards.ts';
import { type ClientConfig } from './config.ts';
import { type LogEntry } from './options.ts';
import { type PreparedRequest } from './prepared-request.ts';

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
