import { type FactomosErrorCode } from '../../errors/guards.ts';

/** The start of an attempt of a call. It contains no parameter, token or secret. */
export interface RequestEvent {
  /** The same for the start and the end of an attempt; unique within this process. */
  id: number;
  action: string;
  effect: 'read' | 'write';
  /** 1 for the first attempt. */
  attempt: number;
}

/** The end of an attempt. It contains no parameter, token or secret. */
export interface LogEntry extends RequestEvent {
  /** From sending to the end of the answer. */
  milliseconds: number;
  outcome: 'ok' | FactomosErrorCode;
  /** The code of Factomos, if it refused. */
  serverCode?: number | undefined;
  /** The HTTP status, if it was not a success. */
  status?: number | undefined;
  /** The warnings of the answer, as the call returns them; left out when there are none. */
  warnings?: readonly string[] | undefined;
}

export interface Observers {
  onRequest: ((event: RequestEvent) => unknown) | undefined;
  /** The logger and the hook. */
  onEnd: readonly ((entry: LogEntry) => unknown)[];
}
