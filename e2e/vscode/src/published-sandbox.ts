import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import sandbox from 'factomos-sandbox/package.json' with { type: 'json' };
import type { CodeServer } from './code-server.ts';

/** The package with its version, as the extension names it. */
export const PUBLISHED_NAME = `factomos-sandbox@${sandbox.version}`;

/**
 * Makes `npx factomos-sandbox` in VS Code's terminals start this repository's sandbox, as if it were published. @returns a function that
 * lists the arguments of each call
 */
export function publishSandbox({ home }: Pick<CodeServer, 'home'>): () => string[] {
  const programs = join(home, 'programs');
  mkdirSync(programs, { recursive: true });
  const calls = join(programs, 'npx.calls');
  const cli = join(root, 'packages/sandbox/src/cli.ts');
  const npx = join(programs, 'npx');
  writeFileSync(
    npx,
    [
      '#!/bin/sh',
      `echo "$*" >> '${calls}'`,
      `[ "$1 $2" = "--yes ${PUBLISHED_NAME}" ] || exit 64`,
      'shift 2',
      `exec '${process.execPath}' --conditions=factomos-source '${cli}' "$@"`,
      '',
    ].join('\n'),
  );
  chmodSync(npx, 0o755);
  // A terminal's shell sets its own PATH before it reads this.
  writeFileSync(join(home, '.bashrc'), `PATH='${programs}':$PATH\n`);
  return () => (existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : []);
}
