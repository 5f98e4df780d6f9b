import { type OmittedRow } from '../../decode/omitted-row.ts';
import { ValidationError } from '../../errors/errors.ts';
import { redactAnswer } from '../../errors/redact-answer.ts';

/** Rows of a list that could not be read: whoever concludes from their absence, or adds up the others, cannot tell. */
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
