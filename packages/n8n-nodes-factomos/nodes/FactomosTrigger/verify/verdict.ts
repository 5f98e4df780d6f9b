import { type FactomosObject } from './factomos-object.ts';

/**
 * Why an event is not verified.
 * - `not-read`: Read Back is off.
 * - `cannot-be-read`: nothing was read, because the API cannot read this kind of object, it does not exist, or Factomos did not respond.
 * - `quota`: the daily calls, or the trigger's share of them, are used up.
 * - `does-not-fit`: the object in Factomos contradicts the event.
 */
export type Reason = 'not-read' | 'cannot-be-read' | 'quota' | 'does-not-fit';

/** The result of reading an event's object from Factomos. */
export type Verdict = { verified: true; object: FactomosObject } | Unverified;

export interface Unverified {
  verified: false;
  reason: Reason;
  /** What is wrong and, if possible, what to do. */
  explanation: string;
}

export const unverified = (reason: Reason, explanation: string): Unverified => ({
  verified: false,
  reason,
  explanation,
});
