import { invalid } from '../../errors/problem.ts';
import { validationError } from '../../errors/create-error.ts';
import { type ApiError, type ValidationError } from '../../errors/errors.ts';

/** The first rewind: half a page, so that the next page overlaps with known rows. */
const FIRST_REWIND = 25;
/**
 * Rewinds without a smaller total. After these the list is not changing, but page_index counts something
 * other than rows.
 */
const MAX_UNEXPLAINED = 3;
const MAX_REWINDS = 30;
/** Pages without a new invoice while the total is unchanged. */
const MAX_REPEATS = 2;

/** Limits the search for the next new invoice, so that it always ends. */
export class RewindLimits {
  #distance = FIRST_REWIND;
  #rewinds = 0;
  #unexplained = 0;
  #repeats = 0;
  #refusedRow = Infinity;
  #refusal: ApiError | undefined;

  /** How many rows to go back after Factomos refused a row as beyond the last one. */
  rewindAfterRefusal(row: number, refusal: ApiError): number {
    this.#refusal = refusal;
    if (!this.#mayRewind) throw refusal;
    this.#refusedRow = row;
    return this.#rewind(false);
  }

  /** A list that has become shorter than the refused row explains the refusal. */
  checkRefusal(total: number): void {
    if (total <= this.#refusedRow && this.#refusedRow !== Infinity) this.#unexplained = 0;
    this.#refusedRow = Infinity;
  }

  /**
   * How many rows to go back from a page without any known row. `change` is that of the total since the
   * previous call.
   */
  rewindAfterGap(row: number, total: number, change: number): number {
    if (!this.#mayRewind)
      throw (
        this.#refusal ?? pagingError(`the page from row ${row} of ${total} has no row of the page before`)
      );
    return Math.max(this.#rewind(change < 0), 1 - change);
  }

  /** Called after a page without any new row. */
  repeat(row: number, total: number): void {
    this.#repeats += 1;
    if (this.#repeats >= MAX_REPEATS)
      throw pagingError(`the page from row ${row} of ${total} has no new row`);
  }

  get #mayRewind(): boolean {
    return this.#rewinds < MAX_REWINDS && this.#unexplained < MAX_UNEXPLAINED;
  }

  #rewind(isExplained: boolean): number {
    this.#rewinds += 1;
    if (!isExplained) this.#unexplained += 1;
    const distance = this.#distance;
    this.#distance *= 2;
    return distance;
  }
}

function pagingError(message: string): ValidationError {
  return validationError(
    'answer',
    [invalid('invoices', message)],
    'Retry. If it fails again, Factomos paginates its lists differently from its manual: report it, and read the rest in Factomos.',
    { action: 'listInvoice' },
  );
}
