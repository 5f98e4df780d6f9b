import { type OmittedRow } from '../../decode/omitted-row.ts';
import { validationError } from '../../errors/create-error.ts';
import { type ValidationError } from '../../errors/errors.ts';
import { redactAnswer } from '../../errors/redact-answer.ts';

/** For lists with unreadable rows: neither a missing row nor a sum over the others is reliable then. */
export function unreadableRowsError(
  action: 'listInvoice' | 'getInvoiceMailHistory',
  rows: readonly OmittedRow[],
  hint: string,
): ValidationError {
  const problems = rows.flatMap((row) => row.problems);
  const raw = rows.map((row) => row.raw);
  return validationError('answer', problems, hint, { action, answer: redactAnswer(raw, (text) => text) });
}
