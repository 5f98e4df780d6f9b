import { existsSync } from 'node:fs';

// Imported before each script of the root. pnpm starts the script even when its own install has failed, with whatever Node the machine has:
// so this is plain JavaScript without dependencies.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || !existsSync('node_modules/.modules.yaml')) {
  console.error(
    '\nThe dependencies are not installed: see the error of pnpm above. ' +
      'Check the network and the proxy, then run the command again.',
  );
  process.exit(1);
}
