import { SandboxError } from './sandbox-error.ts';

/** The first version of Node.js whose SQLite needs no flag. */
const needed = [22, 13] as const;

export function hasSqlite(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** @throws SandboxError `node-too-old` */
export function requireSqlite(version = process.versions.node): void {
  if (hasSqlite(version)) return;
  throw new SandboxError(
    'node-too-old',
    `The sandbox uses Node's SQLite and needs Node ${needed.join('.')} or newer; this is Node ${version}. Install a newer Node.`,
  );
}
