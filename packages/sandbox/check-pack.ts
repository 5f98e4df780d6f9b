import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PackCheck } from '@tools/pack-check';

/** Packs the package as npm would get it, and uses it from an empty folder as its users do. */
const root = import.meta.dirname;

/** Puts the dependencies that package.json names beside the unpacked package, and no others. */
function installBeside(modules: string): void {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'dependencies') : undefined;
  if (typeof dependencies !== 'object' || dependencies === null)
    throw new Error('package.json has no dependencies');
  for (const name of [...Object.keys(dependencies), 'vitest', '@types/node']) {
    const from = ['@types/node', 'vitest'].includes(name)
      ? join(root, '../../node_modules', name)
      : join(root, 'node_modules', name);
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(from, join(modules, name));
  }
}

const program = `
import { AdminClient, createSandbox, seedIds } from 'factomos-sandbox';
import { test } from 'factomos-sandbox/vitest';
await using sandbox = await createSandbox({ dailyLimit: null, quirks: { emptyPrice: 'zero' } });
const state = await new AdminClient(sandbox.url).state();
const page = await (await fetch(sandbox.url)).text();
const id: number = seedIds.client;
if (state.counts.accounts !== 2 || !page.includes('<html') || id !== 19 || typeof test !== 'function') throw new Error('It does not work');
`;
/** Without vitest's entry, which wants to be loaded by vitest. */
const runnable = program
  .replace(/^import \{ test \}.*$/m, 'const test = () => undefined;')
  .replace(': number', '');

using check = new PackCheck(root);
const { folder, problems } = check;
await check.pack({
  required: [
    ...['index.js', 'index.d.ts', 'index.cjs', 'index.d.cts'],
    ...['vitest.js', 'vitest.d.ts', 'cli.js'],
  ].map((file) => `dist/${file}`),
  forbiddenTypes: ['factomos-core'],
  maxBytes: 800_000,
  esmOnly: ['vitest'],
});
// Loaded by import, it would warn on Node 22 and stop an older Node before the sandbox can say why.
for (const file of globSync('package/dist/**/*.js', { cwd: folder })) {
  if (/^import .*"node:sqlite"/m.test(readFileSync(join(folder, file), 'utf8')))
    problems.push(`${file} imports node:sqlite`);
}

const modules = join(folder, 'node_modules');
installBeside(modules);
symlinkSync(check.unpacked, join(modules, 'factomos-sandbox'));
const compilerOptions = {
  module: 'nodenext',
  target: 'es2024',
  lib: ['es2024', 'esnext.disposable'],
  strict: true,
  noEmit: true,
  types: ['node'],
};
for (const [file, text] of Object.entries({
  'package.json': '{ "type": "module" }',
  'program.ts': program,
  'use.js': runnable,
  'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }),
}))
  writeFileSync(join(folder, file), text);
await check.run('types of a consumer', ['tsc', '-p', '.'], folder);
const help = await check.run(
  'command',
  ['node', 'node_modules/factomos-sandbox/dist/cli.js', 'help'],
  folder,
);
if (!help.includes('factomos-sandbox start')) problems.push('The command shows no help');
await check.run('program of a consumer', ['node', 'use.js'], folder);
writeFileSync(
  join(folder, 'use.cjs'),
  `const { createSandbox } = require('factomos-sandbox');
createSandbox().then(async (sandbox) => {
  const page = await (await fetch(sandbox.url)).text();
  await sandbox.close();
  if (!page.includes('<html')) throw new Error('It does not work');
});`,
);
await check.run('CommonJS program of a consumer', ['node', 'use.cjs'], folder);
