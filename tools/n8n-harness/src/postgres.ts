import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startChild } from '@tools/process/child';
import { plainEnvironment } from './environment.ts';
import { lastLines } from '@tools/process/last-lines';
import { until } from '@tools/process/until';

export interface Database {
  readonly environment: NodeJS.ProcessEnv;
  /** The rows that a statement returns, as printed by `psql`: fields separated by tabs. */
  query(sql: string): string[];
  stop(): Promise<void>;
}

/** Debian keeps the server's programs out of PATH, one folder for each version. */
function program(name: string): string {
  const found = globSync(`/usr/lib/postgresql/*/bin/${name}`).sort().at(-1);
  if (found === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return found;
}

/** When run as root, commands run as the user `postgres`, since PostgreSQL refuses to run as root. */
function unprivileged(command: string, args: string[]): { command: string; args: string[] } {
  return process.getuid?.() === 0
    ? { command: 'runuser', args: ['-u', 'postgres', '--', command, ...args] }
    : { command, args };
}

/** Starts PostgreSQL in a new folder, with a database `n8n`. */
export async function startPostgres(port: number, log: string): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  if (process.getuid?.() === 0) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })),
    );
    for (const path of [folder, data]) chownSync(path, uid ?? -1, gid ?? -1);
  }
  const init = unprivileged(program('initdb'), [
    '-D',
    data,
    '-U',
    'n8n',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]);
  const { status, stderr } = spawnSync(init.command, init.args, { cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);

  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '200',
    // The data is kept only during the test.
    fsync: 'off',
  };
  const server = unprivileged(program('postgres'), [
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const child = startChild({ ...server, cwd: folder, env: plainEnvironment(), log });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const psql = (database: string, sql: string) =>
    spawnSync(
      join(dirname(program('postgres')), 'psql'),
      [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'n8n',
        '-d',
        database,
        '-AtX',
        '-F',
        '\t',
        '-v',
        'ON_ERROR_STOP=1',
        '-c',
        sql,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
  try {
    await until(
      () => {
        if (child.exitCode !== undefined) throw new Error(`PostgreSQL ended: ${lastLines(log)}`);
        return psql('postgres', 'select 1').status === 0;
      },
      { what: 'PostgreSQL to accept connections' },
    );
    const created = psql('postgres', 'create database n8n');
    if (created.status !== 0) throw new Error(created.stderr);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: {
      DB_TYPE: 'postgresdb',
      DB_POSTGRESDB_HOST: '127.0.0.1',
      DB_POSTGRESDB_PORT: String(port),
      DB_POSTGRESDB_DATABASE: 'n8n',
      DB_POSTGRESDB_USER: 'n8n',
      DB_POSTGRESDB_PASSWORD: 'unused',
    },
    query(sql) {
      const { status: code, stdout, stderr: problem } = psql('n8n', sql);
      if (code !== 0) throw new Error(problem);
      return stdout.split('\n').filter((line) => line !== '');
    },
    stop,
  };
}
