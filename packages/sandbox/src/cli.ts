#!/usr/bin/env node
import { version } from './cli/version.ts';
import { requireSqlite } from './node-version.ts';

const isVersionAsked = ['--version', '-v', 'version'].includes(process.argv[2] ?? '');

try {
  if (isVersionAsked) {
    console.log(version());
    process.exit();
  }
  requireSqlite();
  // Loaded after the check: an older Node.js would stop at the first import with a missing module.
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(
    process.argv.slice(2),
    (line) => {
      console.log(line);
    },
    (line) => {
      console.error(line);
    },
  );
} catch (error) {
  // The message may contain received text. Loaded here, since an older Node.js fails at the check before.
  const { printable } = await import('./cli/printable.ts');
  for (const line of describe(error).split('\n')) console.error(printable(line));
  process.exitCode = 1;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'SandboxError' ? error.message : (error.stack ?? error.message);
}
