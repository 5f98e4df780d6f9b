import { describe, expect, test } from 'vitest';
import { root } from '../src/paths.ts';
import { trackedFiles } from '../src/tracked-files.ts';
import { readText } from './files.ts';

const files = trackedFiles(root);
const text = files.filter((path) => /\.(ts|js|mjs|cjs|json|md|ya?ml|html|css|svg|sh)$|(^|\/)run$/.test(path));
const written = text.filter((path) => !path.endsWith('pnpm-lock.yaml') && !path.includes('/fixtures/'));

/** `path:line: text` of every line that matches, for the failure message. */
function occurrences(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    readText(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 160)}`] : [],
      ),
  );
}

describe('the repository', () => {
  test('contains no path of a development machine', () => {
    const here = 'tools/repo/test/repository.test.ts';
    expect(
      occurrences(
        written.filter((path) => path !== here),
        // /home/node is where n8n's image keeps its data.
        /(^|[\s"'`(=:])\/(work|root|home\/(?!node\/)\w+)\//,
      ),
    ).toEqual([]);
  });

  test('has lockfiles without download addresses', () => {
    const locks = files.filter((path) => path.endsWith('pnpm-lock.yaml'));
    expect(locks).toContain('pnpm-lock.yaml');
    expect(occurrences(locks, /(tarball|resolved): *['"]?https?:/)).toEqual([]);
  });

  test('contains no TODO and no skipped test', () => {
    const code = written.filter(
      (path) => /\.(ts|js|mjs)$/.test(path) && !path.startsWith('tools/repo/test/'),
    );
    expect(occurrences(code, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
    expect(occurrences(code, /\b(it|test|describe)\.(skip|todo|only)\b/)).toEqual([]);
  });

  test('gives a reason for each disabled rule', () => {
    const disabled = occurrences(
      written.filter((path) => path.endsWith('ts')),
      /\/[/*] *(oxlint|eslint)-disable/,
    );
    expect(disabled.length).toBeGreaterThan(0);
    expect(disabled.filter((line) => !/ -- \S/.test(line))).toEqual([]);
  });

  test('contains no emoji', () => {
    expect(occurrences(written, /\p{Extended_Pictographic}(?<![©®™↔↕↩↪▶◀ℹ])/u)).toEqual([]);
  });
});
