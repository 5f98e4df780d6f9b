import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a bundle. */
export interface BundleSizes {
  /** What is loaded as soon as the extension is activated. */
  readonly activation: number;
  /** All that a person can come to load: the words of one language, whichever has more. */
  readonly all: number;
  /** Of each file that is loaded later. */
  readonly later: ReadonlyMap<string, number>;
}

const LANGUAGES = ['labels-en.js', 'labels-fr.js'];

/** The one count of the bundle in a folder: for its limits, for the package and for the benchmark. */
export function bundleSizes(folder: string): BundleSizes {
  const sizes = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, statSync(join(folder, file)).size]),
  );
  const sizeOf = (file: string): number => sizes.get(file) ?? NaN;
  const sum = (files: Iterable<string>): number =>
    [...files].reduce((total, file) => total + sizeOf(file), 0);
  const first = loadedWith(folder, 'extension.js');
  return {
    activation: sum(first),
    all: sum(sizes.keys()) - Math.min(...LANGUAGES.map(sizeOf)),
    later: new Map([...sizes].filter(([file]) => !first.has(file))),
  };
}

/** The file and what it requires as soon as it is loaded, and not by a function that runs later. */
function loadedWith(folder: string, file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  const text = readFileSync(join(folder, file), 'utf8');
  for (const [, lazily, name = ''] of text.matchAll(/(=>\s*(?:\w+\()?)?require\("\.\/([^"]+)"\)/g))
    if (lazily === undefined && !found.has(name)) loadedWith(folder, name, found);
  return found;
}
