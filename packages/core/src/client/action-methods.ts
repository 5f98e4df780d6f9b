import { type ActionName, catalogue } from '../catalogue/catalogue.ts';
import { type ActionMethods, type ActionParams } from './actions.generated.ts';
import { type CallOptions } from './request/options.ts';

/** A class with a method for each action, such as `createInvoice`, which the interface `ActionMethods` describes. */
export function createActionMethods(): abstract new () => ActionMethods;
export function createActionMethods(): abstract new () => object {
  abstract class Methods {
    abstract call: ActionMethods['call'];
  }
  for (const { name } of Object.values(catalogue)) {
    // A computed name is the one that stack traces show.
    const { [name]: method } = {
      async [name](this: Methods, params: ActionParams<ActionName> = {}, options?: CallOptions) {
        return (await this.call(name, params, options)).result;
      },
    };
    Object.defineProperty(Methods.prototype, name, { value: method, writable: true, configurable: true });
  }
  return Methods;
}
