import { SandboxError } from '../sandbox-error.ts';

/**
 * Runs a file operation for a file that the user named.
 *
 * @throws SandboxError `option-invalid` with the name of the file when it fails
 */
export function attempt<T>(file: string, what: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EEXIST')
      throw new SandboxError('option-invalid', `${file} already exists. Choose another file.`);
    const why = error instanceof Error ? error.message : String(error);
    throw new SandboxError('option-invalid', `${file} cannot be ${what}: ${why}.`);
  }
}
