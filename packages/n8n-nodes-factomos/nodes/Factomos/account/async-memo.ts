import { toError } from '../../shared/errors/to-error.ts';

/** Caches asynchronous values by name. A rejected promise is removed, so that the next caller tries again. */
export class AsyncMemo<Value> {
  readonly #values = new Map<string, Promise<Value>>();

  async get(name: string, create: () => Promise<Value>): Promise<Value> {
    const value = this.#values.get(name) ?? create();
    this.#values.set(name, value);
    return await value.catch((error: unknown) => {
      this.#values.delete(name);
      throw toError(error);
    });
  }
}
