import { type FactomosErrorCode } from '../../errors/guards.ts';

/** An attempt of a call. It contains no parameter, token or secret. */
export interface RequestEvent {
  /** The same for the beginning and the end of an attempt; unique in this process. */
  id: number;
  action: string;
  effect: 'read' | 'write';
  /** 1 for the first. */
  attempt: number;
}

/** How an attempt ended. It contains no parameter, token or secret. */
export interface LogEntry extends RequestEvent {
  /** From sending to the end of the answer. */
  milliseconds: number;
  outcome: 'ok' | FactomosErrorCode;
  /** Factomos's code, when it refused. */
  serverCode?: number | undefined;
  /** The HTTP status, when it was not a success. */
  status?: number | undefined;
  /** Those of the answer, as the call gives them; left out when there are none. */
  warnings?: readonly string[] | undefined;
}

export interface Observers {
  onRequest: ((event: RequestEvent) => unknown) | undefined;
  /** The logger and the hook. */
  onEnd: readonly ((entry: LogEntry) => unknown)[];
}
