import { execa } from 'execa';
import { join } from 'node:path';

const pack = join(import.meta.dirname, '../../../packages/n8n-nodes-factomos');

/** Milliseconds that n8n's engine takes for "get invoice" of this many items, for each run. `ca` is a file with the server's certificate. */
export async function timeReadsInProcess(
  baseUrl: string,
  { items, runs, ca }: { items: number; runs: number; ca?: string },
): Promise<number[]> {
  const node = { cwd: pack, env: ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: ca } };
  await execa('node', ['build.mts'], node);
  const program = ['--conditions=factomos-source', 'test/world/time-reads.mts'];
  const { stdout } = await execa('node', [...program, baseUrl, String(items), String(runs)], node);
  return stdout.trim().split(' ').map(Number);
}
