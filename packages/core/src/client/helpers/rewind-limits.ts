import { type ApiError, ValidationError } from '../../errors/errors.ts';

/** How far it goes back first: the page that follows overlaps with what is known by half. */
const FIRST_REWIND = 25;
/** Rewinds that no smaller total explains. More of them, and the list does not change, but page_index counts something else than rows. */
const MAX_UNEXPLAINED = 3;
const MAX_REWINDS = 30;
/** Pages without a new invoice while the total stays. */
const MAX_REPEATS = 2;

/** Keeps the search for the next new invoice from going on without end. */
export class RewindLimits {
  #distance = FIRST_REWIND;
  #rewinds = 0;
  #unexplained = 0;
  #repeats = 0;
  #refusedRow = Infinity;
  #refusal: ApiError | undefined;

  /** How many rows to go back from one that is beyond the last, as Factomos says. */
  rewindAfterRefusal(row: number, refusal: ApiError): number {
    this.#refusal = refusal;
    if (!this.#mayRewind) throw refusal;
    this.#refusedRow = row;
    return this.#rewind(false);
  }

  /** A list that is now shorter than the row that was refused explains the refusal. */
  checkRefusal(total: number): void {
    if (total <= this.#refusedRow && this.#refusedRow !== Infinity) this.#unexplained = 0;
    this.#refusedRow = Infinity;
  }

  /** How many rows to go back from a page of which no row is known. `change`: of the total since the call before. */
  rewindAfterGap(row: number, total: number, change: number): number {
    if (!this.#mayRewind)
      throw (
        this.#refusal ?? pagingError(`the page from row ${row} of ${total} has no row of the page before`)
      );
    return Math.max(this.#rewind(change < 0), 1 - change);
  }

  /** After a page from which nothing new came. */
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
  return new ValidationError({
    action: 'listInvoice',
    subject: 'answer',
    problems: [{ field: 'invoices', message }],
    hint: 'Retry. If it fails again, Factomos pages its lists in another way than documented: report it, and read the rest in Factomos.',
  });
}
