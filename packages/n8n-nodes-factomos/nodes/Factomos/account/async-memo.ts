import { toError } from '../../shared/errors/to-error.ts';

/** Values that are asked for once, by their names. One that could not be had is asked for again: by then it may be there. */
export class AsyncMemo<Value> {
  readonly #values = new Map<string, Promise<Value>>();

  async get(name: string, ask: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(name) ?? ask();
    this.#values.set(name, value);
    return await value.catch((error: unknown) => {
      this.#values.delete(name);
      throw toError(error);
    });
  }
}
