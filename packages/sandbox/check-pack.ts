import { spawnSync } from 'node:child_process';
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Packs the package as npm would get it, and uses it from an empty folder as its users do. */
const root = import.meta.dirname;
const allowed = /^(LICENSE|README\.md|package\.json|dist\/.+\.(js|d\.ts))$/;
const needed = [
  'LICENSE',
  'README.md',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/vitest.js',
  'dist/vitest.d.ts',
  'dist/cli.js',
];
const maxBytes = 400_000;
const problems: string[] = [];

function run(what: string, command: readonly string[], cwd: string): string {
  const [program = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
  });
  console.log(`${what}: ${status === 0 ? 'ok' : 'FAILED'}`);
  if (status !== 0) problems.push(`${what}:\n${stdout}${stderr}${error?.message ?? ''}`);
  return stdout;
}

function checkContent(unpacked: string): void {
  const files = globSync('**/*', { cwd: unpacked }).filter((file) => statSync(join(unpacked, file)).isFile());
  for (const file of files)
    if (!allowed.test(file)) problems.push(`${file} does not belong into the archive`);
  for (const file of needed) if (!files.includes(file)) problems.push(`${file} is missing in the archive`);
  for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(unpacked, file), 'utf8');
    if (/\.ts['"]/.test(text)) problems.push(`${file} imports a .ts file, which consumers do not have`);
    if (text.includes('factomos-core')) problems.push(`${file} needs factomos-core, which is no dependency`);
  }
}

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

const folder = mkdtempSync(join(tmpdir(), 'factomos-sandbox-pack-'));
try {
  run('pack', ['pnpm', 'pack', '--pack-destination', folder], root);
  const [name = ''] = globSync('*.tgz', { cwd: folder });
  const archive = join(folder, name);
  run('unpack', ['tar', '-xzf', archive], folder);
  checkContent(join(folder, 'package'));
  // Loaded by import, it would warn on Node 22 and stop an older Node before the sandbox can say why.
  for (const file of globSync('package/dist/**/*.js', { cwd: folder })) {
    if (/^import .*"node:sqlite"/m.test(readFileSync(join(folder, file), 'utf8')))
      problems.push(`${file} imports node:sqlite`);
  }
  if (statSync(archive).size > maxBytes) problems.push(`${name} is larger than ${maxBytes} bytes`);
  run('publint', ['publint', '--strict', archive], root);
  run('types (attw)', ['attw', archive, '--profile', 'esm-only', '--no-emoji'], root);

  const modules = join(folder, 'node_modules');
  installBeside(modules);
  symlinkSync(join(folder, 'package'), join(modules, 'factomos-sandbox'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), program);
  const options = {
    module: 'nodenext',
    target: 'es2024',
    lib: ['es2024', 'esnext.disposable'],
    strict: true,
    noEmit: true,
    types: ['node'],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: ['program.ts'] }),
  );
  run('types of a consumer', ['tsc', '-p', '.'], folder);
  const help = run('command', ['node', join(modules, 'factomos-sandbox/dist/cli.js'), 'help'], folder);
  if (!help.includes('factomos-sandbox start')) problems.push('The command shows no help');
  run('program of a consumer', ['node', 'use.js'], makeRunnable());
  console.log(`${name}: ${statSync(archive).size} bytes, ${problems.length} problems`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Without vitest's entry, which wants to be loaded by vitest. */
function makeRunnable(): string {
  const plain = program
    .replace(/^import \{ test \}.*$/m, 'const test = () => undefined;')
    .replace(': number', '');
  writeFileSync(join(folder, 'use.js'), plain);
  return folder;
}
