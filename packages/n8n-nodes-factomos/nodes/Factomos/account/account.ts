import {
  type ActionName,
  type ActionParams,
  type ActionResult,
  type ApiError,
  type AuthenticationError,
  type CallOutcome,
  catalogue,
  type ExtraValue,
  type FactomosClient,
  type InvoiceStatus,
  isFactomosError,
  pairRows,
  type QuotaError,
} from 'factomos-core';
import { toError } from '../../shared/errors/to-error.ts';
import { AsyncMemo } from './async-memo.ts';
import { InvoiceWalk, type WalkedPage } from './invoice-walk.ts';

/** A Factomos account for one run of the node: what is read twice is asked once. */
export class Account {
  readonly baseUrl: string;
  readonly #client: FactomosClient;
  // What writes of this node change nothing of.
  readonly #servicePrices = new AsyncMemo<number>();
  readonly #newestInvoices = new AsyncMemo<string[]>();
  readonly #invoiceKeys = new AsyncMemo<string | null>();
  readonly #walks = new Map<string, InvoiceWalk>();
  readonly #refusedReads = new Map<string, ApiError>();
  /** What Factomos would say to every other call too: no calls are left, or the token or the secret is wrong. */
  #refusal: AuthenticationError | QuotaError | undefined;
  /** Whether an answer could be read. */
  #understood = false;

  constructor(client: FactomosClient, baseUrl: string) {
    this.#client = client;
    this.baseUrl = baseUrl;
  }

  /** A read that Factomos refused is refused again for an item that asks for the same. */
  async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    const key = readKey(action, params);
    const known = key === undefined ? undefined : this.#refusedReads.get(key);
    if (known) throw known;
    return await this.#spend(async () => await this.#client.call(action, params)).catch((error: unknown) => {
      if (key !== undefined && isFactomosError(error, 'api')) this.#refusedReads.set(key, error);
      throw toError(error);
    });
  }

  /** With what a workflow gives, which the client checks before anything is sent. */
  async callWith(action: ActionName, params: Record<string, unknown>): Promise<CallOutcome<unknown>> {
    return await this.call(action, forClient(params));
  }

  /** Throws what `callWith` would throw for wrong parameters, and asks nothing. */
  validate(action: ActionName, params: Record<string, unknown>): void {
    this.#client.validate(action, forClient(params));
  }

  /** Changes a client and keeps the rest of it, whatever Factomos does with what is not sent. */
  async updateClient(params: Record<string, unknown>): Promise<CallOutcome<unknown>> {
    const { client_id, ...changes } = forClient<'editClient'>(params);
    await this.#spend(async () => {
      await this.#client.updateClient(client_id, changes);
    });
    return { result: {}, raw: {}, warnings: [] };
  }

  async callUnknown(
    action: string,
    params: Record<string, ExtraValue>,
  ): Promise<CallOutcome<Record<string, unknown>>> {
    return await this.#spend(async () => await this.#client.callUnknown(action, params));
  }

  async servicePrice(service_id: string): Promise<number> {
    return await this.#servicePrices.get(service_id, async () => {
      const { result } = await this.call('getService', { service_id });
      return result.service.price;
    });
  }

  /** The invoices of a status. Items that want as many of it share one walk. */
  invoices(invoice_status: InvoiceStatus, limit: number): InvoiceWalk {
    const name = `${invoice_status}:${limit}`;
    const walk = this.#walks.get(name) ?? new InvoiceWalk((row) => this.#page(invoice_status, row), limit);
    this.#walks.set(name, walk);
    return walk;
  }

  /** From the first row on. Fresh: a walk that goes back because the list changed must not be given the page from before. */
  async #page(invoice_status: InvoiceStatus, row: number): Promise<WalkedPage> {
    const params = { invoice_status, ...(row > 0 && { page_index: row }) };
    const { result, raw } = await this.#spend(
      async () => await this.#client.call('listInvoice', params, { fresh: row > 0 }),
    );
    const { invoices, pagination, omitted } = result;
    const pairs = pairRows(invoices, raw.invoices, omitted);
    return { pagination, omitted, invoices: pairs.map((pair) => ({ id: pair.row.id, ...pair })) };
  }

  /** The IDs of the newest invoices of a status: as many as one call gives. */
  async newestInvoices(invoice_status: InvoiceStatus): Promise<string[]> {
    return await this.#newestInvoices.get(invoice_status, async () => {
      const { result } = await this.call('listInvoice', { invoice_status });
      return result.invoices.map(({ id }) => id);
    });
  }

  async invoiceKey(invoice_id: string): Promise<string | null> {
    return await this.#invoiceKeys.get(invoice_id, async () => {
      const { result } = await this.call('getInvoice', { invoice_id });
      return result.invoice.document_key;
    });
  }

  /** What holds for all calls is said once: the items that are left fail without a call. */
  async #spend<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#refusal) throw this.#refusal;
    try {
      const result = await call();
      this.#understood = true;
      return result;
    } catch (error) {
      if (isFactomosError(error, 'api')) this.#understood = true;
      if (this.#holdsForAll(error)) this.#refusal = error;
      throw toError(error);
    }
  }

  /** A wrong secret shows in an answer that cannot be read. Once another could be, that is a passing fault. */
  #holdsForAll(error: unknown): error is AuthenticationError | QuotaError {
    if (isFactomosError(error, 'authentication')) return error.serverCode !== undefined || !this.#understood;
    return isFactomosError(error, 'quota');
  }
}

/** What names a read. Nothing for a write, and for what no text can hold: the client says what is wrong with that. */
function readKey(action: ActionName, params: unknown): string | undefined {
  if (catalogue[action].effect !== 'read') return undefined;
  try {
    return JSON.stringify([action, params]);
  } catch {
    return undefined;
  }
}

/** What a workflow gives is unknown until the client has checked it, which it does for every parameter. */
function forClient<Name extends ActionName = ActionName>(
  params: Record<string, unknown>,
): ActionParams<Name> {
  if (!isForClient<Name>(params)) throw new TypeError('Parameters are an object');
  return params;
}

function isForClient<Name extends ActionName>(params: object): params is ActionParams<Name> {
  return !Array.isArray(params);
}
