import { answerCases } from './answer-cases.ts';
import { type LaneCase } from './case.ts';
import { cipherCases } from './cipher-cases.ts';
import { vectorCases } from './vector-cases.ts';

/** All tests of the envelope, the same in every runtime. */
export const suite: LaneCase[] = [...vectorCases, ...cipherCases, ...answerCases];
