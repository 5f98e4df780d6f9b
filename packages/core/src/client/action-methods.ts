import { type ActionName, catalogue } from '../catalogue/catalogue.ts';
import { type ActionMethods, type ActionParams } from './actions.generated.ts';
import { type CallOptions } from './request/options.ts';

/** Adds a method for each action to the prototype of a client, such as `createInvoice`. The interface `ActionMethods` describes them. */
export function addActionMethods(prototype: Pick<ActionMethods, 'call'>): void {
  for (const { name } of Object.values(catalogue)) {
    // A computed name is the one that stack traces show.
    const { [name]: method } = {
      async [name](this: typeof prototype, params: ActionParams<ActionName> = {}, options?: CallOptions) {
        return (await this.call(name, params, options)).result;
      },
    };
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  }
}
