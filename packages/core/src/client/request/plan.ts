import { commonErrors } from '../../catalogue/common-errors.ts';
import { type ActionDefinition } from '../../catalogue/define-action.ts';
import { type ErrorTable } from '../../catalogue/error-entry.ts';
import { type ResultShape } from '../../catalogue/result-shape.ts';

/** What of an action decides how it is sent and decoded. */
export interface CallPlan {
  action: string;
  effect: 'read' | 'write';
  errors: ErrorTable;
  shape: ResultShape;
  recoveryHint: string;
}

export function planOf(definition: ActionDefinition): CallPlan {
  const { name, effect, errors, result } = definition;
  return {
    action: name,
    effect,
    errors,
    shape: result,
    recoveryHint: effect === 'write' ? definition.recoveryHint : '',
  };
}

/** For an action that the manual does not list: a write. */
export function planOfUnknown(action: string): CallPlan {
  return {
    action,
    effect: 'write',
    errors: commonErrors,
    shape: {},
    recoveryHint: 'Look in Factomos whether it was done before you send it again.',
  };
}
