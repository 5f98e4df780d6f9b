import {
  type ActionName,
  type ActionParams,
  type ActionResult,
  type CallOutcome,
  type ExtraValue,
  type FactomosClient,
  isFactomosError,
  type QuotaError,
} from 'factomos-core';
import { asError } from './as-error.ts';

/** A Factomos account for one run of the node: what is read twice is asked once. */
export class Account {
  readonly baseUrl: string;
  readonly #client: FactomosClient;
  readonly #servicePrices = new Map<string, Promise<number>>();
  #quota: QuotaError | undefined;

  constructor(client: FactomosClient, baseUrl: string) {
    this.#client = client;
    this.baseUrl = baseUrl;
  }

  async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    return await this.#spend(async () => await this.#client.call(action, params));
  }

  /** With what a workflow gives, which the client checks before anything is sent. */
  async callWith(action: ActionName, params: Record<string, unknown>): Promise<CallOutcome<unknown>> {
    if (!isForClient(params)) throw new TypeError('Parameters are an object');
    return await this.call(action, params);
  }

  async callUnknown(
    action: string,
    params: Record<string, ExtraValue>,
  ): Promise<CallOutcome<Record<string, unknown>>> {
    return await this.#spend(async () => await this.#client.callUnknown(action, params));
  }

  /** Writes of this node change no price of a service, so it is read once for each service and run. */
  async servicePrice(serviceId: string): Promise<number> {
    const price =
      this.#servicePrices.get(serviceId) ??
      this.call('getService', { service_id: serviceId }).then(({ result }) => result.service.price);
    this.#servicePrices.set(serviceId, price);
    return await price;
  }

  /** Once the day's calls are used up, the items that are left fail without a call. */
  async #spend<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#quota) throw this.#quota;
    return await call().catch((error: unknown) => {
      if (isFactomosError(error, 'quota')) this.#quota = error;
      throw asError(error);
    });
  }
}

/** What a workflow gives is unknown until the client has checked it, which it does for every parameter. */
function isForClient(params: Record<string, unknown>): params is ActionParams<ActionName> {
  return !Array.isArray(params);
}
