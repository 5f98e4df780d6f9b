import { createHash } from 'node:crypto';
import { SandboxError } from '../sandbox-error.ts';

/** Which of the matching calls a fault applies to: all, every Nth, or by chance. */
export type FaultPattern = Record<string, never> | { every: number } | { chance: number; seed: number };

/** @throws SandboxError `option-invalid` */
export function parsePattern(
  every: number | undefined,
  chance: number | undefined,
  seed: number | undefined,
): FaultPattern {
  const refuse = (message: string): never => {
    throw new SandboxError('option-invalid', message);
  };
  if (every !== undefined && chance !== undefined) return refuse('Give every or chance, not both.');
  if (seed !== undefined && chance === undefined) return refuse('A seed requires a chance.');
  if (every !== undefined)
    return Number.isSafeInteger(every) && every > 0
      ? { every }
      : refuse('every must be a whole number from 1.');
  if (chance === undefined) return {};
  if (!(chance > 0 && chance <= 1)) return refuse('chance must be above 0 and at most 1, such as 0.1.');
  if (seed !== undefined && !Number.isSafeInteger(seed)) return refuse('seed must be a whole number.');
  return { chance, seed: seed ?? 1 };
}

/**
 * Whether the fault applies to a call. The same seed selects the same calls, so that a failed test can be
 * repeated.
 *
 * @param number from 1
 */
export function isMet(pattern: FaultPattern, number: number): boolean {
  if ('every' in pattern) return number % pattern.every === 0;
  if (!('chance' in pattern)) return true;
  const digest = createHash('sha256').update(`${pattern.seed} ${number}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < pattern.chance;
}
