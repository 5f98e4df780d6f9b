import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { at, objectAt } from '@tools/json';
import { root } from '@tools/repo/paths';
import { parse } from 'yaml';
import { dependenciesPage, readDependencies } from '../src/dependencies/dependencies-page.ts';
import { REASONS } from '../src/dependencies/reasons.ts';

const { shipped, development } = readDependencies(root);
const names = new Set([...shipped.keys(), ...development.keys()]);
const settings: unknown = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));

test('every dependency has a reason, and every reason a dependency', () => {
  expect(Object.keys(REASONS).toSorted()).toEqual([...names].toSorted());
});

test('docs/dependencies.md lists them (node tools/release/src/dependencies/cli.ts)', () => {
  expect(readFileSync(join(root, 'docs/dependencies.md'), 'utf8')).toBe(dependenciesPage(root));
});

test('a version must be at least three days old', () => {
  expect(at(settings, 'minimumReleaseAge')).toBe(3 * 24 * 60);
});

test('only listed packages run a script at installation', () => {
  const allowed = Object.entries(objectAt(settings, 'allowBuilds')).flatMap(([name, may]) =>
    may ? [name] : [],
  );
  expect(allowed.toSorted()).toEqual(['bun', 'esbuild', 'node']);
});
