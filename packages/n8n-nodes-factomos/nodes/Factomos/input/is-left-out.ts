import { LEAVE_OUT } from '../description/leave-out.ts';
import { isLocator } from '../../shared/expressions/locator.ts';

/** Whether a value is the text `[leave out]`, alone or in a resource locator. */
export function isLeftOut(given: unknown): boolean {
  const value: unknown = isLocator(given) ? given.value : given;
  return typeof value === 'string' && value.trim() === LEAVE_OUT;
}
