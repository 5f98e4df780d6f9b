import { chmod, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { renameIntoPlace } from '../../../services/host/rename-into-place.ts';

/**
 * Replaces the content of a local file atomically: a process that is killed leaves the old content. Uses Node, since VS Code writes in
 * place. A symbolic link stays a link, and the file keeps its permissions.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes, { mode, flush: true });
    // A new file gets fewer permissions than requested, because of the umask.
    await chmod(beside, mode);
    await renameIntoPlace(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
