import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackCheck } from '@tools/pack-check';

/** Packs the package as npm would get it, and uses it from empty folders as its users do. */
const root = import.meta.dirname;
const ENTRIES = ['index', 'undici', 'labels/en', 'labels/fr', 'testing', 'diagnostics'];

using check = new PackCheck(root);
await check.pack({
  required: ENTRIES.flatMap((entry) => ['js', 'cjs', 'd.ts', 'd.cts'].map((end) => `dist/${entry}.${end}`)),
  forbiddenTypes: ['big.js', 'stdnum', 'fastest-levenshtein'],
  maxBytes: 800_000,
});

const names = [
  'factomos-core',
  ...ENTRIES.filter((entry) => entry !== 'index').map((entry) => `factomos-core/${entry}`),
];
const program = `
const [core, undici, en, fr, testing, diagnostics] = modules;
for (const [index, module] of modules.entries()) if (Object.keys(module).length === 0) throw new Error('entry ' + index + ' is empty');
const fake = testing.fakeFactomos({ getClient: testing.refusal(-9) }, diagnostics.diagnosticsHooks());
fake.client.getClient({ client_id: 1 }).then(
  () => { throw new Error('It was not refused'); },
  (error) => { if (!core.isFactomosError(error, 'api')) throw error; },
);
undici.undiciTransport();
`;
const typed = `
import { FactomosClient, type FactomosClientOptions, isFactomosError } from 'factomos-core';
import { diagnosticsHooks } from 'factomos-core/diagnostics';
import { fakeFactomos, refusal } from 'factomos-core/testing';
import * as words from 'factomos-core/labels/fr';
import { undiciTransport } from 'factomos-core/undici';
const options: FactomosClientOptions = { token: 'x', secret: '0123456789abcdef', transport: undiciTransport(), ...diagnosticsHooks() };
const client: FactomosClient = new FactomosClient(options);
const { client: fake, calls } = fakeFactomos({ getClient: refusal(-9), getService: { service: { price: 5 } } });
export async function price(id: string): Promise<number> {
  const { service } = await fake.getService({ service_id: id });
  // @ts-expect-error there is no such parameter
  await client.getService({ id });
  return service.price;
}
export { calls, isFactomosError, words };
`;

// Beside the unpacked package, where it looks for its optional peer; nothing else can be found.
const modules = join(check.folder, 'node_modules');
mkdirSync(join(modules, '@types'), { recursive: true });
symlinkSync(check.unpacked, join(modules, 'factomos-core'));
symlinkSync(join(root, 'node_modules/undici'), join(modules, 'undici'));
symlinkSync(join(root, '../../node_modules/@types/node'), join(modules, '@types/node'));

function emptyFolder(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(check.folder, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

const importing = `const modules = await Promise.all(${JSON.stringify(names)}.map((name) => import(name)));`;
const requiring = `const modules = ${JSON.stringify(names)}.map((name) => require(name));`;
const esm = emptyFolder('esm', { 'package.json': '{ "type": "module" }', 'use.js': importing + program });
await check.run('program that imports', ['node', 'use.js'], esm);
const cjs = emptyFolder('cjs', { 'package.json': '{}', 'use.js': requiring + program });
// Node would require an ES module, too; nothing here needs that.
await check.run('program that requires', ['node', '--no-experimental-require-module', 'use.js'], cjs);

/** As TypeScript is set up in projects of both kinds. `node10` is deprecated, and still what many have. */
const setups: [name: string, type: 'module' | 'commonjs', options: Record<string, unknown>][] = [
  ['nodenext', 'module', { module: 'nodenext' }],
  ['node16-esm', 'module', { module: 'node16' }],
  ['node16-cjs', 'commonjs', { module: 'node16' }],
  ['bundler', 'module', { module: 'esnext', moduleResolution: 'bundler' }],
  ['node10', 'commonjs', { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true }],
];
for (const [name, type, options] of setups) {
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2023', 'esnext.disposable'],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: ['node'],
    ...options,
  };
  const folder = emptyFolder(`types-${name}`, {
    'package.json': JSON.stringify({ type }),
    'program.ts': typed,
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }),
  });
  await check.run(`types under ${name}`, ['tsc', '-p', '.'], folder);
}
