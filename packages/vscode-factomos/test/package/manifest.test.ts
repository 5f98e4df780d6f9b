import { readFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DEFAULT_BASE_URL } from 'factomos-core';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'package.json'), 'utf8');

function readJson(file: string): Record<string, unknown> {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${file} is not an object`);
  return { ...value };
}

const keysUsed = [...text.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
const english = readJson(join(root, 'package.nls.json'));
const french = readJson(join(root, 'package.nls.fr.json'));

describe('the manifest', () => {
  test('has exactly the %key%s it uses, in English and in French', () => {
    const used = [...new Set(keysUsed)].sort();
    expect(Object.keys(english).sort()).toEqual(used);
    expect(Object.keys(french).sort()).toEqual(used);
  });

  test('uses a %key% only as a whole string, as VS Code requires', () => {
    expect(text.replace(/"%[^"%]+%"/g, '')).not.toMatch(/%[a-z][\w.]*%/i);
  });

  test('has the default address of core', () => {
    const settings = /"factomos\.baseUrl": \{[^}]*"default": "([^"]*)"/.exec(text);
    expect(settings?.[1]).toBe(DEFAULT_BASE_URL);
  });

  test('uses only icons that VS Code has', () => {
    const mapping = createRequire(import.meta.url).resolve('@vscode/codicons/src/template/mapping.json');
    const codicons = new Set(Object.values(readJson(mapping)).flat());
    const icons = [...text.matchAll(/\$\(([\w-]+)\)/g)].map(([, name]) => name);
    expect(icons.length).toBeGreaterThan(20);
    expect(icons.filter((icon) => !codicons.has(icon))).toEqual([]);
  });

  test('uses only images that exist', () => {
    const texts = [text, JSON.stringify(english), JSON.stringify(french)].join();
    const images = [...texts.matchAll(/"(images\/[\w/.-]+\.(?:svg|png))"/g)].map(([, file]) => file ?? '');
    expect(images).toContain('images/screenshots/invoices-fr.png');
    expect(images.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
