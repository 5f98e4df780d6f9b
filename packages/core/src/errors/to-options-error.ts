import { type OptionChecks, optionProblems } from './check-options.ts';
import { validationError } from './create-error.ts';
import { type ValidationError } from './errors.ts';
import { invalid, type Problem } from './problem.ts';
import { isRecord } from '../json/json.ts';

/** The field of a problem that no option can fix. */
export const NODE = 'Node.js';

type OptionsTarget = 'client' | 'quota meter' | 'read cache' | 'transport';

/** The error for invalid options of an object that is being created. */
export function optionsError(target: OptionsTarget, problems: readonly Problem[]): ValidationError {
  const isNodeTooOld = problems.some(({ field }) => field === NODE);
  const hint = isNodeTooOld ? 'Update Node.js.' : `Fix the options of the ${target}.`;
  return validationError('options', problems, hint);
}

/** JavaScript callers may pass anything. */
export function optionsMustBeObject(target: OptionsTarget, options: unknown): void {
  if (!isRecord(options)) throw optionsError(target, [invalid('options', 'must be an object')]);
}

/** Throws the error that lists every invalid option. */
export function checkOptions<Options extends object>(
  target: OptionsTarget,
  options: Options,
  checks: OptionChecks<Options>,
): void {
  optionsMustBeObject(target, options);
  const problems = optionProblems(options, checks);
  if (problems.length > 0) throw optionsError(target, problems);
}
