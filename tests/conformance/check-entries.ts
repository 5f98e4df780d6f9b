import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PackCheck } from '@tools/pack-check';

const ENTRIES = ['index', 'undici', 'labels/en', 'labels/fr', 'testing', 'diagnostics'];
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

interface Setup {
  name: string;
  type: 'module' | 'commonjs';
  options: Record<string, unknown>;
  compiler: readonly string[];
}

const compilerIn = (manifest: string): readonly string[] => [
  'node',
  fileURLToPath(new URL('bin/tsc', manifest)),
];
// Users have either; the second takes a fifth of the time.
export const typescript5 = compilerIn(import.meta.resolve('typescript/package.json'));
const typescript7 = compilerIn(import.meta.resolve('typescript-7/package.json'));

/** The usual settings of TypeScript in both kinds of projects. `node10` is deprecated and not in TypeScript 7, but common. */
const setups: readonly Setup[] = [
  { name: 'nodenext', type: 'module', options: { module: 'nodenext' }, compiler: typescript5 },
  { name: 'node16-esm', type: 'module', options: { module: 'node16' }, compiler: typescript7 },
  { name: 'node16-cjs', type: 'commonjs', options: { module: 'node16' }, compiler: typescript7 },
  {
    name: 'bundler',
    type: 'module',
    options: { module: 'esnext', moduleResolution: 'bundler' },
    compiler: typescript7,
  },
  {
    name: 'node10',
    type: 'commonjs',
    options: { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true },
    compiler: typescript5,
  },
];
/** All files that users of an entry need. */
export const entryFiles = ENTRIES.flatMap((entry) =>
  ['js', 'cjs', 'd.ts', 'd.cts'].map((end) => `dist/${entry}.${end}`),
);

/** Uses every entry from folders that contain nothing else, within a folder in which the package is installed. */
export async function checkEntries(check: PackCheck, consumer: string, typeRoots: string): Promise<void> {
  const makeFolder = (name: string, files: Readonly<Record<string, string>>) => {
    const folder = join(consumer, name);
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return folder;
  };
  const importing = `const modules = await Promise.all(${JSON.stringify(names)}.map((name) => import(name)));`;
  const requiring = `const modules = ${JSON.stringify(names)}.map((name) => require(name));`;
  const esm = makeFolder('esm', { 'package.json': '{ "type": "module" }', 'use.js': importing + program });
  await check.run('entries, imported', ['node', 'use.js'], esm);
  const cjs = makeFolder('cjs', { 'package.json': '{}', 'use.js': requiring + program });
  // Node.js can require ES modules, too; the packages must not depend on that.
  await check.run('entries, required', ['node', '--no-experimental-require-module', 'use.js'], cjs);
  for (const { name, type, options, compiler } of setups) {
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2023', 'esnext.disposable'],
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [typeRoots],
      ...options,
    };
    const folder = makeFolder(`types-${name}`, {
      'package.json': JSON.stringify({ type }),
      'program.ts': typed,
      'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }),
    });
    await check.run(`entries, types under ${name}`, [...compiler, '-p', '.'], folder);
  }
}
