import { isFactomosError, type Transport } from 'factomos-core';
import { SandboxError } from '../sandbox-error.ts';
import { type Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { type Account, Reader } from './reader.ts';
import { isFatal, readAccount } from './read-account.ts';
import { reportOf } from './report.ts';

export interface Comparison {
  findings: Finding[];
  /** Markdown with names and types, but no values. */
  report: string;
  /** The number of calls. */
  calls: number;
  /** Why it ended early or nothing could be read, such as a wrong secret or URL; undefined otherwise. */
  failure: string | undefined;
}

/**
 * Reads an account and compares its answers with the manual.
 *
 * This is the only folder of the sandbox that uses the client of factomos-core: it calls a Factomos, and is
 * not a part of the Factomos that the sandbox simulates. A lint rule keeps other folders from importing it,
 * so that the sandbox cannot copy the behaviour of the client.
 *
 * @throws SandboxError `option-invalid` for an invalid token, secret or URL
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
