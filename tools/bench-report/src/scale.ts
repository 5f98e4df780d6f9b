/** A logarithmic scale over whole powers of ten. */
export class Scale {
  readonly from: number;
  readonly to: number;
  readonly #start: number;
  readonly #end: number;

  /** @param start the position of the smallest value, in pixels */
  constructor(values: readonly number[], start: number, end: number) {
    if (!values.every((value) => value > 0 && Number.isFinite(value)))
      throw new Error('A logarithmic scale needs values above 0.');
    this.from = Math.floor(Math.log10(Math.min(...values)));
    this.to = Math.max(this.from + 1, Math.ceil(Math.log10(Math.max(...values))));
    this.#start = start;
    this.#end = end;
  }

  /** The position of a value, rounded to a tenth of a pixel. */
  at(value: number): number {
    const part = (Math.log10(value) - this.from) / (this.to - this.from);
    return Math.round((this.#start + part * (this.#end - this.#start)) * 10) / 10;
  }
}

/** The powers of ten with these exponents and those between. */
export function powersOfTen(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => Number(`1e${from + index}`));
}
