import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSandbox } from 'factomos-sandbox';
import { PackCheck } from '@tools/pack-check';
import { checkEntries, entryFiles, typescript5 } from './check-entries.ts';

/** Packs factomos-core as npm would publish it, installs it in an empty folder, and uses it there. */
const here = import.meta.dirname;
const root = join(here, '../../packages/core');
const modules = join(here, '../../node_modules');

/** An empty project with the package, and with undici, as users of `factomos-core/undici` have it. */
async function makeConsumer(check: PackCheck, archive: string): Promise<string> {
  const consumer = join(check.folder, 'consumer');
  cpSync(join(here, 'consumer'), consumer, { recursive: true });
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true }');
  writeFileSync(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2023',
        lib: ['es2023'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        types: ['node'],
        typeRoots: [join(modules, '@types')],
      },
      include: ['*.mts', '*.cts'],
    }),
  );
  await check.run('install', ['npm', 'install', '--no-audit', '--no-fund', '--offline', archive], consumer);
  mkdirSync(join(consumer, 'node_modules'), { recursive: true });
  symlinkSync(join(here, 'node_modules/undici'), join(consumer, 'node_modules/undici'));
  return consumer;
}

using check = new PackCheck(root);
const archive = await check.pack({
  required: ['dist/THIRD-PARTY-NOTICES.txt', ...entryFiles],
  forbiddenTypes: ['stdnum', 'fastest-levenshtein'],
  maxBytes: 400_000,
});
const consumer = await makeConsumer(check, archive);
await using sandbox = await createSandbox();
const env = { FACTOMOS_URL: sandbox.url, FACTOMOS_TOKEN: sandbox.token, FACTOMOS_SECRET: sandbox.secret };
await check.run('ES module', ['node', 'esm.mjs'], consumer, env);
await check.run('CommonJS', ['node', 'cjs.cjs'], consumer, env);
await check.run('TypeScript, types', [...typescript5, '-p', '.'], consumer);
await check.run('TypeScript, ES module', ['node', 'typed.mts'], consumer, env);
await check.run(
  'TypeScript, CommonJS',
  ['node', '--experimental-transform-types', 'typed.cts'],
  consumer,
  env,
);
await checkEntries(check, consumer, join(modules, '@types'));
