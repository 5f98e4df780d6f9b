import { validationError } from '../errors/create-error.ts';
import { type ValidationError } from '../errors/errors.ts';
import { type Problem } from '../errors/problem.ts';

export function invalidNotification(problems: readonly Problem[]): ValidationError {
  return validationError(
    'notification',
    problems,
    'This is not a notification of Factomos as its manual describes it. Check what else posts to this address.',
  );
}
