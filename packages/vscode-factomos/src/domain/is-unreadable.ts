import type { ValidationError } from 'factomos-core';

/** Whether nothing at all of the response could be read. Core names the whole response `answer`. */
export function isUnreadable({ subject, problems }: ValidationError): boolean {
  return subject === 'answer' && problems.some(({ field }) => field === 'answer');
}
