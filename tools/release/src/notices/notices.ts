import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textAt } from '@tools/json';

/** A third-party package that an artefact contains. */
export interface BundledPackage {
  name: string;
  version: string;
  license: string;
}

/** In each artefact that contains any. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const INSTALLED = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;
const HEADING = /^(\S+) (\S+), licence (.+)$/gm;
const RULE = '-'.repeat(72);

function readPackage(folder: string): BundledPackage & { text: string } {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [name, version] = [textAt(manifest, 'name'), textAt(manifest, 'version')];
  const [file] = globSync('{LICENSE,LICENCE,License,license}*', { cwd: folder });
  if (file === undefined)
    throw new Error(`${name} ${version} has no licence file. Add its text, or replace the package.`);
  return {
    name,
    version,
    license: textAt(manifest, 'license'),
    text: readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/** Writes the licences of the packages among the inputs of a bundle, which are relative to `root`, into `dist`. */
export function writeNotices(inputs: readonly string[], root: string, dist: string): void {
  const folders = new Set(inputs.flatMap((input) => INSTALLED.exec(resolve(root, input))?.[0] ?? []));
  const packages = [...folders]
    .map(readPackage)
    .toSorted((left, right) => left.name.localeCompare(right.name));
  if (packages.length === 0) return;
  const sections = packages.map(
    ({ name, version, license, text }) => `${RULE}\n${name} ${version}, licence ${license}\n\n${text}\n`,
  );
  writeFileSync(
    join(dist, NOTICES),
    ['This package contains the following software.\n', ...sections].join('\n'),
  );
}

/** @returns the packages that the notices of a folder name; none without the file */
export function readNotices(folder: string): BundledPackage[] {
  const file = join(folder, NOTICES);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(HEADING)].map(
    ([, name = '', version = '', license = '']) => ({
      name,
      version,
      license,
    }),
  );
}
