import { LEAVE_OUT } from '../description/leave-out.ts';
import { isLocator } from '../../shared/expressions/locator.ts';

/** Whether the text that leaves a field out was given, alone or in a resource locator. */
export function isLeftOut(given: unknown): boolean {
  const value: unknown = isLocator(given) ? given.value : given;
  return typeof value === 'string' && value.trim() === LEAVE_OUT;
}
