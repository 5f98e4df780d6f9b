import { ApiError, AuthenticationError, QuotaError } from '../errors/errors.ts';
import { type Asked } from './asked.ts';

/** The codes that say that token or secret are wrong. */
const AUTHENTICATION = new Set([-1, -3, -5, -28]);
export const QUOTA_CODE = -4;

/** The error for a code other than 0: Factomos changed nothing. */
export function refusal(
  { action, errors, redact }: Asked,
  { code, message }: { code: number; message: string },
  resetsAt: () => Date,
): ApiError | AuthenticationError | QuotaError {
  const entry = errors[code];
  const serverMessage = redact(message);
  const hint = entry?.hint ?? "Go by the server's message.";
  const described = `${action}: ${serverMessage} (${code})`;
  if (code === QUOTA_CODE) {
    return new QuotaError({ action, message: described, hint, resetsAt: resetsAt(), serverMessage });
  }
  if (AUTHENTICATION.has(code)) {
    return new AuthenticationError({ action, message: described, hint, serverCode: code, serverMessage });
  }
  const meaning = entry?.meaning ?? `The manual does not list the code ${code} for ${action}.`;
  return new ApiError({ action, serverCode: code, serverMessage, meaning, hint });
}
