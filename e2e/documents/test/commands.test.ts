import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeBlock, codeBlocks } from '@tools/repo/code-blocks';
import { commandsToFollow, FOLLOWED_PAGES } from '@tools/repo/document-commands';
import { root } from '@tools/repo/paths';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Simulates a reader with an empty home folder who runs the blocks of a page in order, each in the folder where the previous one ended. */
const home = mkdtempSync(join(tmpdir(), 'reader-'));
const env = {
  HOME: home,
  TMPDIR: join(home, 'tmp'),
  npm_config_yes: 'true',
  npm_config_cache: join(home, 'npm'),
};
let folder = root;
let sandbox: ChildProcess | undefined;

beforeAll(() => {
  mkdirSync(join(home, '.n8n/nodes'), { recursive: true });
  mkdirSync(join(home, 'tmp'));
});
afterAll(async () => {
  await stopSandbox();
  rmSync(home, { recursive: true, force: true });
});

const blocks = codeBlocks().filter(({ note }) => note === undefined);
const blocksOf = (page: string): CodeBlock[] =>
  blocks.filter(({ places }) => places.some((place) => place.startsWith(`${page}:`)));

/** Replaces /tmp and the folder of a built package by folders of the simulated reader. */
const ofReader = (command: string): string =>
  command.replaceAll('/tmp', join(home, 'tmp')).replaceAll('/path/to/', `${join(home, 'tmp')}/`);

async function follow(commands: readonly string[]): Promise<void> {
  const last = commands.at(-1) ?? '';
  if (last.endsWith(' start')) {
    if (commands.length > 1) await follow(commands.slice(0, -1));
    await startSandbox(last);
    return;
  }
  const { stdout } = await execa('sh', ['-ec', `${commands.map(ofReader).join('\n')}\npwd`], {
    cwd: folder,
    env,
  });
  folder = stdout.trim().split('\n').at(-1) ?? folder;
}

async function startSandbox(command: string): Promise<void> {
  await stopSandbox();
  const child = spawn('sh', ['-c', command], { cwd: root, env: { ...process.env, ...env }, detached: true });
  sandbox = child;
  let output = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString();
        if (output.includes('sandbox-secret-1')) resolve();
      });
    child.on('close', () => {
      reject(new Error(`The sandbox ended:\n${output}`));
    });
  });
}

async function stopSandbox(): Promise<void> {
  const child = sandbox;
  if (child?.pid === undefined || child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await closed;
}

describe.each(FOLLOWED_PAGES)('%s', (page) => {
  const commands = blocksOf(page).filter(
    (block) => block.language === 'sh' && commandsToFollow(block).length > 0,
  );

  test('has commands to follow', () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  test.each(commands)('line $places.0', async (block) => {
    folder = root;
    await follow(commandsToFollow(block));
  });
});

/** Saves the first program of a page as its reader does, and runs it. */
async function run(page: string, path: string): Promise<string> {
  const { code = '' } = blocksOf(page).find(({ language }) => language === 'ts') ?? {};
  const program = join(home, 'tmp', path);
  writeFileSync(program, code);
  const { stdout } = await execa(process.execPath, [program]);
  return stdout;
}

test('the program of the README creates an invoice', async () => {
  expect(await run('README.md', 'first-invoice/first.mjs')).toMatch(/^F\d{4}\d{4}$/);
});

test('the program of the sandbox quickstart meets a lost answer', async () => {
  expect(await run('docs/quickstart-sandbox.md', 'first-fault/fault.mjs')).toBe('true');
});
