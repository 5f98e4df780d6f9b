import { type Problem } from '../errors/problem.ts';

/** A row of a list that could not be read. */
export interface OmittedRow {
  /** The row as Factomos wrote it. */
  raw: unknown;
  /** What is missing from it or wrong with it. */
  problems: readonly Problem[];
}
