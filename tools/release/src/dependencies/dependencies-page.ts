import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, isObject } from '@tools/json';
import { REASONS } from './reasons.ts';

const MANIFESTS = ['package.json', '{packages,tools,tests}/*/package.json', 'bench/package.json'];

interface Use {
  folder: string;
  version: string;
}
export interface Dependencies {
  /** Installed with a package, or provided by its host. */
  shipped: Map<string, Use[]>;
  development: Map<string, Use[]>;
}

export function readDependencies(root: string): Dependencies {
  const dependencies: Dependencies = { shipped: new Map(), development: new Map() };
  for (const file of globSync(MANIFESTS, { cwd: root, exclude: ['**/node_modules'] }).toSorted()) {
    const manifest: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const published = file.startsWith('packages/');
    for (const kind of ['dependencies', 'peerDependencies', 'devDependencies']) {
      const group = published && kind !== 'devDependencies' ? dependencies.shipped : dependencies.development;
      const entries = at(manifest, kind);
      for (const [name, version] of Object.entries(isObject(entries) ? entries : {})) {
        if (String(version).startsWith('workspace:')) continue;
        const use = { folder: dirname(file), version: String(version) };
        group.set(name, [...(group.get(name) ?? []), use]);
      }
    }
  }
  return dependencies;
}

function formatGroup(group: ReadonlyMap<string, Use[]>): string {
  const names = [...group.keys()].toSorted();
  return names
    .map((name) => {
      const uses = (group.get(name) ?? []).map(({ folder, version }) => {
        return `${folder === '.' ? 'the root' : folder} ${version.replace('*', 'any')}`;
      });
      return `- \`${name}\` (${[...new Set(uses)].join(', ')}): ${REASONS[name] ?? ''}`;
    })
    .join('\n');
}

/** @returns docs/dependencies.md, from the manifests and the reasons */
export function dependenciesPage(root: string): string {
  const { shipped, development } = readDependencies(root);
  return `# Dependencies

Made by \`node tools/release/src/dependencies/cli.ts\` from the manifests and \`tools/release/src/dependencies/reasons.ts\`; a test compares it. Exact versions and
checksums of everything beneath are in pnpm-lock.yaml. A version is taken three days after its publication at the earliest (\`minimumReleaseAge\`). Only the
packages that \`allowBuilds\` names run a script at their installation.

## Installed with a package, or provided by its host

${formatGroup(shipped)}

## For development, or bundled

${formatGroup(development)}
`;
}
