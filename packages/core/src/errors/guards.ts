import { brand } from './brand.ts';
import {
  type AbortedError,
  type ApiError,
  type AuthenticationError,
  type HttpError,
  type NetworkError,
  type OutcomeUnknownError,
  type QuotaError,
  type TimeoutError,
  type ValidationError,
} from './errors.ts';

/** All errors that this package throws on purpose, distinguished by `code`. */
export type FactomosError =
  | ValidationError
  | ApiError
  | AuthenticationError
  | QuotaError
  | HttpError
  | NetworkError
  | TimeoutError
  | AbortedError
  | OutcomeUnknownError;

export type FactomosErrorCode = FactomosError['code'];

/** For `error instanceof FactomosError`, which also recognises errors of another copy of this package. */
export const FactomosError = {
  [Symbol.hasInstance](value: unknown): value is FactomosError {
    return value instanceof Error && Reflect.get(value, brand) === true;
  },
};

/** Whether this package (this copy or another) threw the error, and with the given code, if any. */
export function isFactomosError(error: unknown): error is FactomosError;
export function isFactomosError<Code extends FactomosErrorCode>(
  error: unknown,
  code: Code,
): error is Extract<FactomosError, { code: Code }>;
export function isFactomosError(error: unknown, code?: FactomosErrorCode): boolean {
  return error instanceof FactomosError && (code === undefined || error.code === code);
}
