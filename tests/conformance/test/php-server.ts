import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Why the server cannot run here; undefined when it can. */
export function whyNoPhp(): string | undefined {
  const { status, stdout } = spawnSync(
    'php',
    ['-r', 'echo PHP_VERSION_ID >= 80100 && extension_loaded("openssl");'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) return 'php is not installed (apt-get install php-cli)';
  return stdout === '1' ? undefined : 'php is older than 8.1, or lacks its openssl extension';
}

export interface PhpServer extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
  readonly secret: string;
}

/** `php -S` with the Factomos in the folder php, without data. */
export async function startPhpServer(): Promise<PhpServer> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-php-'));
  const port = await freePort();
  const [token, secret] = ['php-token-0001', 'php-secret-00001'];
  const router = join(import.meta.dirname, '../php/router.php');
  const child = spawn('php', ['-S', `127.0.0.1:${port}`, router], {
    env: { ...process.env, DATA: join(folder, 'data.json'), TOKEN: token, SECRET: secret },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url);
  return {
    url,
    token,
    secret,
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`php ended with exit code ${child.exitCode}`);
    try {
      await fetch(url);
      return;
    } catch {
      await sleep(50);
    }
  }
  throw new Error('php -S did not start within 10 seconds');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
