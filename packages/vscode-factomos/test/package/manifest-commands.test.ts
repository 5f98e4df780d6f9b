import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start, host } from '../support/start.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const source = globSync('src/**/*.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const matches = (pattern: RegExp, text: string): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();

test('registers exactly the commands in the manifest', async () => {
  await start({ signedIn: false });
  const contributed = matches(/"command": "(factomos\.\w+)",\s+"title"/g, manifest);
  expect(contributed.length).toBeGreaterThan(25);
  expect([...host.commands.keys()].sort()).toEqual(contributed);
});

test('uses only existing commands in menus, key bindings and texts', () => {
  const contributed = new Set(matches(/"command": "(factomos\.\w+)",\s+"title"/g, manifest));
  const texts =
    readFileSync(join(root, 'package.nls.json'), 'utf8') +
    readFileSync(join(root, 'package.nls.fr.json'), 'utf8');
  const used = [
    ...matches(/"command": "(factomos\.\w+)"/g, manifest),
    ...matches(/command:(factomos\.\w+)/g, texts),
    ...matches(/onCommand:(factomos\.\w+)/g, manifest),
    ...matches(/executeCommand\('(factomos\.\w+)'/g, source),
    ...matches(/command: '(factomos\.\w+)'/g, source),
  ].filter((command) => !['factomos.invoices', 'factomos.estimates'].includes(command));
  expect(used.filter((command) => !contributed.has(command))).toEqual([]);
});

test('sets every context key that a when clause tests', () => {
  const clauses = matches(/"when": "([^"]+)"/g, manifest).join(' ');
  const tested = matches(/(factomos\.(?!invoices\b|estimates\b)\w+)/g, clauses);
  expect(tested.length).toBeGreaterThan(3);
  expect(tested.filter((context) => !source.includes(`'${context}'`))).toEqual([]);
});

test('tests only flags that rows have, in menus', () => {
  const flags = matches(/\\\\b(\w+)\\\\b/g, manifest);
  expect(flags.length).toBeGreaterThan(5);
  expect(flags.filter((flag) => !source.includes(`'${flag}`) && !source.includes(` ${flag}`))).toEqual([]);
});

test('declares exactly the settings that the source reads', () => {
  const named = matches(/"factomos\.(\w+)": \{\s+"type"/g, manifest);
  expect(matches(/(?:getConfiguration\('factomos'\)\.get<\w+>|numberSetting)\('(\w+)'/g, source)).toEqual(
    named,
  );
});

test('binds keys only while one of its views, or the walkthrough that shows the key, has the focus, and states the right number of walkthrough steps', () => {
  const keys = matches(/"key": "[^"]+",(?:\s+"mac": "[^"]+",)?\s+"when": "([^"]+)"/g, manifest);
  expect(matches(/"key": "([^"]+)"/g, manifest).length).toBeGreaterThan(2);
  expect(keys).toEqual([
    'focusedView == factomos.estimates',
    'focusedView == factomos.invoices',
    'focusedView == factomos.invoices || inWelcome',
  ]);
  const steps = [...manifest.matchAll(/"title": "%walkthrough\.\w+\.title%"/g)].length;
  const count: Record<number, [english: string, french: string]> = { 5: ['five', 'cinq'] };
  const text = (file: string) => readFileSync(join(root, file), 'utf8');
  expect(text('package.nls.json')).toContain(`in ${count[steps]?.[0] ?? ''} steps`);
  expect(text('package.nls.fr.json')).toContain(`en ${count[steps]?.[1] ?? ''} étapes`);
});
