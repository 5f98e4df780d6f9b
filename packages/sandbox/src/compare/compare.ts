import { type Transport } from 'factomos-core';
import { type Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { type Account, Reader } from './reader.ts';
import { readAccount } from './read-account.ts';
import { reportOf } from './report.ts';

export interface Comparison {
  findings: Finding[];
  /** Markdown with names and types, and no value. */
  report: string;
  /** How many calls it took. */
  calls: number;
}

/**
 * Reads an account and compares what it answers with the manual.
 *
 * Only this folder of the sandbox uses the client of factomos-core: it is a program that calls a Factomos, and no part of the Factomos that the
 * sandbox is. Nothing else in here may import it (a lint rule), so that the sandbox cannot take over how the client behaves.
 */
export async function compareAccount(
  account: Account,
  { probe, version }: { probe: boolean; version: string },
  transport?: Transport,
): Promise<Comparison> {
  const reader = new Reader(account, transport);
  const answers = await readAccount(reader, probe);
  const findings = findingsOf(answers);
  return { findings, report: reportOf(answers, findings, version), calls: reader.sent };
}
