import { accessSync, constants, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FACTOMOS_URL } from '../factomos-url.ts';
import { SandboxError } from '../sandbox-error.ts';
import { askHidden, askYes } from './ask.ts';
import { attempt } from './attempt.ts';
import { type Command, type CommandCall } from './command.ts';
import { version } from './version.ts';

const DEFAULT_REPORT = 'factomos-compare.md';

export const compare: Command = {
  name: 'compare',
  words: 0,
  usage: `compare [--url ${FACTOMOS_URL}] [--probe] [--out ${DEFAULT_REPORT}] [--yes]`,
  summary:
    'Compares a real account with the manual, in at most 12 reads, and writes a report without its values. Token and secret are asked for, or taken from FACTOMOS_TOKEN and FACTOMOS_SECRET.',
  options: {
    url: { type: 'string' },
    probe: { type: 'boolean' },
    out: { type: 'string' },
    yes: { type: 'boolean' },
  },
  run: async (call) => {
    const { values, print, exitWith } = call;
    // Loaded here: other commands do not need a client.
    const [{ compareAccount }, { describePlan }, { summaryOf }] = await Promise.all([
      import('../compare/compare.ts'),
      import('../compare/read-account.ts'),
      import('../compare/report.ts'),
    ]);
    const url = values.one('url') ?? FACTOMOS_URL;
    const probe = values.has('probe');
    const file = values.one('out') ?? DEFAULT_REPORT;
    // Checked before the calls: they use quota, and a report that cannot be saved would be lost.
    requireNewFile(file);
    [`Calls will be sent to ${url}.`, ...describePlan(probe)].forEach(print);
    const account = await accountOf(call, url);
    const { findings, report, calls, failure } = await compareAccount(account, { probe, version: version() });
    const isContradicted = findings.some(({ verdict }) => verdict === 'contradicted');
    // The first call already failed: a report without content would only block the file name for the next
    // one.
    if (failure !== undefined && calls <= 1 && !isContradicted)
      throw new SandboxError('request-failed', `No report was written. ${failure}`);
    save(file, report);
    [
      ...summaryOf(findings),
      `Calls used: ${calls}. The report is in ${file}: names and types, no values.`,
      ...(failure === undefined ? [] : [`Not everything could be read. ${failure}`]),
    ].forEach(print);
    if (failure !== undefined) exitWith(1);
  },
};

/** Never passed as arguments, which other users of the machine can see and the shell stores in its history. */
async function accountOf(
  { values }: CommandCall,
  baseUrl: string,
): Promise<{ token: string; secret: string; baseUrl: string }> {
  const { FACTOMOS_TOKEN: token = '', FACTOMOS_SECRET: secret = '' } = process.env;
  const isInEnvironment = token !== '' && secret !== '';
  if (values.has('yes')) {
    if (isInEnvironment) return { token, secret, baseUrl };
    throw new SandboxError(
      'option-invalid',
      '--yes needs FACTOMOS_TOKEN and FACTOMOS_SECRET in the environment.',
    );
  }
  if (!process.stdin.isTTY) {
    throw new SandboxError(
      'option-invalid',
      'There is no terminal to ask in. Set FACTOMOS_TOKEN and FACTOMOS_SECRET, and agree with --yes.',
    );
  }
  if (!(await askYes('Continue?'))) throw new SandboxError('option-invalid', 'Cancelled. Nothing was sent.');
  if (isInEnvironment) return { token, secret, baseUrl };
  return {
    token: await askHidden('Token (not shown): '),
    secret: await askHidden('Secret (not shown): '),
    baseUrl,
  };
}

function requireNewFile(file: string): void {
  if (existsSync(file))
    throw new SandboxError('option-invalid', `${file} already exists. Choose another file with --out.`);
  attempt(file, 'written', () => {
    accessSync(dirname(file), constants.W_OK);
  });
}

function save(file: string, report: string): void {
  attempt(file, 'written', () => {
    // `wx`: a file that was created meanwhile may be the report of another account.
    writeFileSync(file, report, { flag: 'wx' });
  });
}
