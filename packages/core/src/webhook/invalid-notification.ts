import { ValidationError } from '../errors/errors.ts';
import { type Problem } from '../errors/problem.ts';

export function invalidNotification(problems: readonly Problem[]): ValidationError {
  return new ValidationError({
    subject: 'notification',
    problems,
    hint: 'This is not a notification of Factomos as its manual describes it. Check what else posts to this address.',
  });
}
