import { type FactomosError } from '../../errors/guards.ts';
import { type CallOutcome } from './options.ts';

/** An answer that has all its action needs. */
export interface DecodedAnswer {
  text: string;
  outcome: CallOutcome<Record<string, unknown>>;
}

/** A sealed answer that does not open. */
export interface UnopenedAnswer {
  error: FactomosError;
  unopened: Uint8Array;
}

export type AttemptResult = { success: DecodedAnswer } | { error: FactomosError } | UnopenedAnswer;
