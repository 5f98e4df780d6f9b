import { chmod, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { renameIntoPlace } from '../../../services/host/rename-into-place.ts';

/**
 * Gives a file of this machine another content, all of it or nothing: a process that is killed in the middle leaves the
 * old one. VS Code writes in place, so this is done with Node. A link stays a link, and the file keeps its rights.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(path);
  const { mode } = await stat(file);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, bytes, { mode, flush: true });
    // What is new gets fewer rights than it asks for.
    await chmod(beside, mode);
    await renameIntoPlace(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
