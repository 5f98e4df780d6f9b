import { type FactomosObject } from './factomos-object.ts';

/**
 * Why an event is not verified.
 * - `not-read`: Read Back is off.
 * - `cannot-be-read`: nothing was read: the API cannot read this kind of object, it does not exist, or Factomos did not
 *   answer.
 * - `quota`: the calls of the day, or the trigger's share of them, are used up.
 * - `does-not-fit`: the object at Factomos contradicts the event.
 */
export type Reason = 'not-read' | 'cannot-be-read' | 'quota' | 'does-not-fit';

/** The result of reading an event's object at Factomos. */
export type Verdict = { verified: true; object: FactomosObject } | Unverified;

export interface Unverified {
  verified: false;
  reason: Reason;
  /** What is wrong and, where something can be done, what to do. */
  explanation: string;
}

export const unverified = (reason: Reason, explanation: string): Unverified => ({
  verified: false,
  reason,
  explanation,
});
