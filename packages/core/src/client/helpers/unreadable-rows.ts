import { type OmittedRow } from '../../decode/omitted-row.ts';
import { ValidationError } from '../../errors/errors.ts';
import { redactAnswer } from '../../errors/redact-answer.ts';

/** For lists with unreadable rows: neither a missing row nor a sum over the others is reliable then. */
export function unreadableRowsError(
  action: 'listInvoice' | 'getInvoiceMailHistory',
  rows: readonly OmittedRow[],
  hint: string,
): ValidationError {
  return new ValidationError({
    action,
    subject: 'answer',
    problems: rows.flatMap(({ problems }) => problems),
    hint,
    answer: redactAnswer(
      rows.map(({ raw }) => raw),
      (text) => text,
    ),
  });
}
