import { root } from '@tools/repo/paths';
import { applyIdentity } from './apply-identity.ts';

/** `pnpm identity`: writes identity.json into every manifest, README and source file that names the owner. */
const changed = applyIdentity(root);
for (const path of changed) console.log(`written: ${path}`);
console.log(
  changed.length === 0 ? 'Every file has the identity of identity.json.' : 'Now: pnpm format, pnpm test.',
);
