import { existsSync } from 'node:fs';

// Imported before each script of the root. When its own install has failed, pnpm goes on to the script all the same, with whatever
// Node the machine has: hence plain JavaScript, and nothing that must be installed.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || !existsSync('node_modules/.modules.yaml')) {
  console.error(
    '\nWhat this repository needs is not installed: pnpm says above why not. It comes from the npm registry: ' +
      'check the network (and the proxy), then run the same command again.',
  );
  process.exit(1);
}
