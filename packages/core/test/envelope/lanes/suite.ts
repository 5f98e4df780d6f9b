import { answerCases } from './answer-cases.ts';
import { type LaneCase } from './case.ts';
import { cipherCases } from './cipher-cases.ts';
import { vectorCases } from './vector-cases.ts';

/** The whole suite of the envelope: the same on every lane. */
export const suite: LaneCase[] = [...vectorCases, ...cipherCases, ...answerCases];
