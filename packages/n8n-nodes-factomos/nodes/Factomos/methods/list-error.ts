import { type ILoadOptionsFunctions } from 'n8n-workflow';
import { type ItemError, toItemError } from '../../shared/errors/item-error.ts';

/** Why a list of the editor cannot be shown. */
export function listError(ctx: ILoadOptionsFunctions, error: unknown): ItemError {
  return toItemError(ctx, error, undefined, { label: (field) => field, recoveryHint: '' });
}
