import { isFactomosError, type Transport } from 'factomos-core';
import { SandboxError } from '../sandbox-error.ts';
import { type Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { type Account, Reader } from './reader.ts';
import { isFatal, readAccount } from './read-account.ts';
import { reportOf } from './report.ts';

export interface Comparison {
  findings: Finding[];
  /** Markdown with names and types, and no value. */
  report: string;
  /** How many calls it took. */
  calls: number;
  /** Why it ended early or nothing could be read, such as a wrong secret or URL; undefined otherwise. */
  failure: string | undefined;
}

/**
 * Reads an account and compares what it answers with the manual.
 *
 * Only this folder of the sandbox uses the client of factomos-core: it is a program that calls a Factomos, and no part of the Factomos that the
 * sandbox is. Nothing else in here may import it (a lint rule), so that the sandbox cannot take over how the client behaves.
 * @throws SandboxError `option-invalid` for a token, secret or URL that cannot be right
 */
export async function compareAccount(
  account: Account,
  { probe, version }: { probe: boolean; version: string },
  transport?: Transport,
): Promise<Comparison> {
  const reader = createReader(account, transport);
  const answers = await readAccount(reader, probe);
  const findings = findingsOf(answers);
  const last = answers.at(-1)?.error;
  const isFailed = last !== undefined && (isFatal(last) || answers.every(({ raw }) => raw === undefined));
  const failure = isFailed ? `${last.message} ${last.hint}` : undefined;
  return { findings, report: reportOf(answers, findings, version), calls: reader.sent, failure };
}

function createReader(account: Account, transport: Transport | undefined): Reader {
  try {
    return new Reader(account, transport);
  } catch (error) {
    if (!isFactomosError(error, 'validation')) throw error;
    const problems = error.problems.map(({ field, message }) => `${field} ${message}`);
    throw new SandboxError('option-invalid', `Nothing was sent: ${problems.join('; ')}`);
  }
}
