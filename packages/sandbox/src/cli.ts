#!/usr/bin/env node
import { requireSqlite } from './node-version.ts';

try {
  requireSqlite();
  // Loaded after the check: an older Node would stop at the first import with a missing module.
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
  console.error(error instanceof Error && error.name === 'SandboxError' ? error.message : error);
  process.exitCode = 1;
}
