import { type ILoadOptionsFunctions } from 'n8n-workflow';
import { type ItemError, toItemError } from '../../shared/errors/item-error.ts';

/** The error that the editor shows in place of a list. */
export function listError(ctx: ILoadOptionsFunctions, error: unknown): ItemError {
  return toItemError(ctx, error, undefined, { label: (field) => field, recoveryHint: '' });
}
