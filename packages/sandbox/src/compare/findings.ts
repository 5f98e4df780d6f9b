import { type Finding } from './finding.ts';
import { fieldFindings } from './field-findings.ts';
import { formFindings } from './form-findings.ts';
import { listFindings } from './list-findings.ts';
import { type Answer } from './reader.ts';

/** One verdict for each assumption that reads can check. */
export function findingsOf(answers: readonly Answer[]): Finding[] {
  return [...formFindings(answers), ...fieldFindings(answers), ...listFindings(answers)];
}
