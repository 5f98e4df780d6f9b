import { spawn } from 'node:child_process';
import {
  cpSync,
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
import { join } from 'node:path';
import { createSandbox } from 'factomos-sandbox';

/** Packs the package as npm would get it, installs it in an empty folder, and uses it there as its users do. */
const root = import.meta.dirname;
const modules = join(root, '../../node_modules');
const allowed = /^(LICENSE|README\.md|package\.json|dist\/.+\.(js|d\.ts))$/;
const needed = [
  'LICENSE',
  'README.md',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/undici.js',
  'dist/undici.d.ts',
];
const problems: string[] = [];

/** Waits without blocking: the sandbox answers from this process. */
async function run(
  what: string,
  command: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise((resolve) => child.on('close', resolve));
  console.log(`${what}: ${code === 0 ? 'ok' : 'FAILED'}`);
  if (code !== 0) problems.push(`${what}:\n${output}`);
}

function checkContent(unpacked: string): void {
  const files = globSync('**/*', { cwd: unpacked }).filter((file) => statSync(join(unpacked, file)).isFile());
  for (const file of files)
    if (!allowed.test(file)) problems.push(`${file} does not belong into the archive`);
  for (const file of needed) if (!files.includes(file)) problems.push(`${file} is missing in the archive`);
  for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
    const text = readFileSync(join(unpacked, file), 'utf8');
    if (/\.ts['"]/.test(text)) problems.push(`${file} imports a .ts file, which consumers do not have`);
    if (text.includes('big.js'))
      problems.push(`${file} needs the types of big.js, which consumers do not have`);
  }
}

/** An empty project with the package, and undici as the user of `factomos-core/undici` has it. */
async function makeConsumer(folder: string, archive: string): Promise<string> {
  const consumer = join(folder, 'consumer');
  cpSync(join(root, 'test/consumer'), consumer, { recursive: true });
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
  await run('install', ['npm', 'install', '--no-audit', '--no-fund', '--offline', archive], consumer);
  mkdirSync(join(consumer, 'node_modules'), { recursive: true });
  symlinkSync(join(root, 'node_modules/undici'), join(consumer, 'node_modules/undici'));
  return consumer;
}

const folder = mkdtempSync(join(tmpdir(), 'factomos-core-'));
try {
  await run('pack', ['pnpm', 'pack', '--pack-destination', folder], root);
  const [name = ''] = globSync('*.tgz', { cwd: folder });
  const archive = join(folder, name);
  await run('unpack', ['tar', '-xzf', archive], folder);
  checkContent(join(folder, 'package'));

  await run('publint', ['publint', '--strict', archive], root);
  // require() of an ES module works from the oldest Node that `engines` allows.
  await run('types (attw)', ['attw', archive, '--profile', 'esm-only', '--no-emoji'], root);

  const consumer = await makeConsumer(folder, archive);
  await using sandbox = await createSandbox();
  const env = { FACTOMOS_URL: sandbox.url, FACTOMOS_TOKEN: sandbox.token, FACTOMOS_SECRET: sandbox.secret };
  await run('ES module', ['node', 'esm.mjs'], consumer, env);
  await run('CommonJS', ['node', 'cjs.cjs'], consumer, env);
  await run('TypeScript, types', ['tsc', '-p', '.'], consumer);
  await run('TypeScript, ES module', ['node', 'typed.mts'], consumer, env);
  await run('TypeScript, CommonJS', ['node', '--experimental-transform-types', 'typed.cts'], consumer, env);
  console.log(`${name}: ${statSync(archive).size} bytes, ${problems.length} problems`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
