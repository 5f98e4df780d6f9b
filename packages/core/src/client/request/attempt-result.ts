import { type FactomosError } from '../../errors/guards.ts';
import { type CallOutcome } from './options.ts';

/** An answer with everything its action requires. */
export interface DecodedAnswer {
  text: string;
  outcome: CallOutcome<Record<string, unknown>>;
}

/** A sealed answer that could not be decrypted. */
export interface UnopenedAnswer {
  error: FactomosError;
  unopened: Uint8Array;
}

export type AttemptResult = { success: DecodedAnswer } | { error: FactomosError } | UnopenedAnswer;
