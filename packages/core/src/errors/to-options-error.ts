import { ValidationError } from './errors.ts';
import { type Problem } from './problem.ts';
import { isRecord } from '../json/json.ts';

/** The field of a problem that no option solves. */
export const NODE = 'Node.js';

type Made = 'client' | 'quota meter' | 'read cache' | 'transport';

/** What something cannot be made with. */
export function optionsError(made: Made, problems: readonly Problem[]): ValidationError {
  const isNodeTooOld = problems.some(({ field }) => field === NODE);
  const hint = isNodeTooOld ? 'Update Node.js.' : `Fix the options of the ${made}.`;
  return new ValidationError({ subject: 'options', problems, hint });
}

/** JavaScript may pass anything. */
export function optionsMustBeObject(made: Made, options: unknown): void {
  if (!isRecord(options)) throw optionsError(made, [{ field: 'options', message: 'must be an object' }]);
}

/** By shape: it may come from another copy of this package, or of the runtime. */
export function hasMethod(value: unknown, name: string): boolean {
  return isRecord(value) && typeof value[name] === 'function';
}
