import { documentCases } from './documents.ts';
import { type OperationCase } from './operation-case.ts';
import { otherCases } from './others.ts';

/** Every operation of the action node. */
export const cases: OperationCase[] = [...documentCases, ...otherCases];
