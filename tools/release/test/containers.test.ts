import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { at, textAt } from '@tools/json';
import { root } from '@tools/repo/paths';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const dockerfile = read('Dockerfile');
const [, sandbox = '', n8n = ''] = dockerfile.split(/^FROM /m);
const ci = read('.github/workflows/ci.yml');
const compose: unknown = parse(read('compose.yaml'));

test('the image of the sandbox installs, starts and checks it with the commands of CI', () => {
  expect(sandbox).toContain('npm install --global /opt/factomos-sandbox.tgz');
  expect(ci).toContain('npm install --global .results/release/factomos-sandbox.tgz');

  const words = /^CMD (\[.*\])$/m.exec(sandbox)?.[1] ?? '[]';
  const started: unknown = JSON.parse(words);
  expect(started).toEqual(['start', '--host', '0.0.0.0', '--port', '4280', '--db', '/data/sandbox.db']);
  expect(ci).toContain('factomos-sandbox start --host 0.0.0.0 --port 4280 ');

  expect(sandbox).toMatch(/^HEALTHCHECK .* CMD \["node", "\/opt\/health\.mjs"\]$/m);
  expect(ci).toContain('node .results/release/health.mjs');
});

test('the sandbox does not run as root', () => {
  expect(sandbox).toMatch(/^USER node$/m);
  expect(sandbox.indexOf('USER node')).toBeLessThan(sandbox.indexOf('ENTRYPOINT'));
});

test('n8n in the container is the version that the end-to-end tests run', () => {
  const tried = textAt(JSON.parse(read('e2e/n8n/package.json')), 'dependencies', 'n8n');
  expect(n8n).toContain(`n8nio/n8n:${tried} AS n8n`);
});

test('neither service can be reached from other machines', () => {
  for (const service of ['sandbox', 'n8n'])
    expect(textAt(compose, 'services', service, 'ports', 0)).toMatch(/^127\.0\.0\.1:/);
});

test('each target that compose builds is a stage of the Dockerfile', () => {
  for (const service of ['sandbox', 'n8n'])
    expect(dockerfile).toContain(` AS ${String(at(compose, 'services', service, 'build', 'target'))}\n`);
});
