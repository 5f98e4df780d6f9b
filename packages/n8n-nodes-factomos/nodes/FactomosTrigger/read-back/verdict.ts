import { type FactomosObject } from './factomos-object.ts';

/**
 * Why an event is not verified.
 * - `not-read`: reading back is switched off.
 * - `cannot-be-read`: nothing was read: the API cannot read such an object, it is not there, or Factomos did not answer.
 * - `quota`: the calls of the day, or the trigger's share of them, are spent.
 * - `does-not-fit`: what Factomos says about the object contradicts the event.
 */
export type Reason = 'not-read' | 'cannot-be-read' | 'quota' | 'does-not-fit';

/** What reading the object of an event at Factomos said about it. */
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
