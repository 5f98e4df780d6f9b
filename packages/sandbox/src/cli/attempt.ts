import { SandboxError } from '../sandbox-error.ts';

/** Works with a file that somebody named. @throws SandboxError `option-invalid` that names it when that fails */
export function attempt<T>(file: string, what: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SandboxError('option-invalid', `${file} cannot be ${what}: ${why}.`);
  }
}
