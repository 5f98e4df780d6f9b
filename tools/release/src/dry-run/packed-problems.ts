import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at, isObject } from '@tools/json';
import { type Identity, repositoryUrl } from '../identity/identity.ts';

/** The scripts that npm runs when a user installs the package. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall', 'prepare'];

/** @returns the problems that prevent publication, in an unpacked archive and its manifest */
export function packedProblems(unpacked: string, manifest: unknown, identity: Identity): string[] {
  const problems: string[] = [];
  for (const file of ['LICENSE', 'README.md'])
    if (!existsSync(join(unpacked, file))) problems.push(`${file} is missing in the archive`);
  if (at(manifest, 'repository', 'url') !== `git+${repositoryUrl(identity)}.git`)
    problems.push('repository differs from identity.json, which npm refuses with E422');
  for (const script of INSTALL_SCRIPTS)
    if (at(manifest, 'scripts', script) !== undefined)
      problems.push(`runs a script at its installation: ${script}`);
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) {
    const ranges = at(manifest, kind);
    for (const [name, range] of Object.entries(isObject(ranges) ? ranges : {}))
      if (/^(workspace|link|file|catalog):/.test(String(range)))
        problems.push(`${kind} has ${name} ${String(range)}, which no user can install`);
  }
  return problems;
}
