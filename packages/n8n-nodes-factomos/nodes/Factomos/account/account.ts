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
  type ReadActionName,
} from 'factomos-core';
import { toError } from '../../shared/errors/to-error.ts';
import { AsyncMemo } from './async-memo.ts';
import { InvoiceScan } from './invoice-scan.ts';
import { InvoiceWalk, type WalkedPage } from './invoice-walk.ts';

/** A Factomos account for one run of the node. Repeated reads are sent once. */
export class Account {
  readonly baseUrl: string;
  /** Whether every item of the run uses this account. */
  servesAllItems = false;
  readonly scan = new InvoiceScan((status, row) => this.#page(status, row));
  readonly #client: FactomosClient;
  // Only values that this node's own writes never change.
  readonly #servicePrices = new AsyncMemo<number>();
  readonly #newestInvoices = new AsyncMemo<string[]>();
  readonly #invoiceKeys = new AsyncMemo<string | null>();
  readonly #walks = new Map<string, InvoiceWalk>();
  readonly #refusedReads = new Map<string, ApiError>();
  /** An error that every further call would repeat: the quota is used up, or the token or the secret is wrong. */
  #fatalError: AuthenticationError | QuotaError | undefined;
  /** Whether at least one response could be decrypted. */
  #hasReadResponse = false;

  constructor(client: FactomosClient, baseUrl: string) {
    this.#client = client;
    this.baseUrl = baseUrl;
  }

  /** Repeats the error of a read that Factomos refused, without another call, for items that ask for the same. */
  async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    const key = readKey(action, params);
    const known = key === undefined ? undefined : this.#refusedReads.get(key);
    if (known) throw known;
    return await this.#send(async () => await this.#client.call(action, params)).catch((error: unknown) => {
      if (key !== undefined && isFactomosError(error, 'api')) this.#refusedReads.set(key, error);
      throw toError(error);
    });
  }

  /** Reads without using what this run read earlier. */
  async readFresh<Name extends ReadActionName>(
    action: Name,
    params: ActionParams<Name>,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    return await this.#send(async () => await this.#client.call(action, params, { fresh: true }));
  }

  /** Takes parameters of unknown types. The client validates them before anything is sent. */
  async callWith(action: ActionName, params: Record<string, unknown>): Promise<CallOutcome<unknown>> {
    return await this.call(action, forClient(params));
  }

  /** Throws what `callWith` would throw for invalid parameters, and sends nothing. */
  validate(action: ActionName, params: Record<string, unknown>): void {
    this.#client.validate(action, forClient(params));
  }

  /** Changes a client and keeps its other fields, however Factomos treats fields that are not sent. Returns the client after the change. */
  async updateClient(params: Record<string, unknown>): Promise<ActionParams<'editClient'>> {
    const { client_id, ...changes } = forClient<'editClient'>(params);
    return await this.#send(async () => await this.#client.updateClient(client_id, changes));
  }

  async callUnknown(
    action: string,
    params: Record<string, ExtraValue>,
    effect: 'read' | 'write',
  ): Promise<CallOutcome<Record<string, unknown>>> {
    return await this.#send(async () => await this.#client.callUnknown(action, params, { effect }));
  }

  async servicePrice(service_id: string): Promise<number> {
    return await this.#servicePrices.get(service_id, async () => {
      const { result } = await this.call('getService', { service_id });
      return result.service.price;
    });
  }

  /** The invoices of a status. Items with the same status and limit share one walk. */
  invoices(invoice_status: InvoiceStatus, limit: number): InvoiceWalk {
    const name = `${invoice_status}:${limit}`;
    const walk = this.#walks.get(name) ?? new InvoiceWalk((row) => this.#page(invoice_status, row), limit);
    this.#walks.set(name, walk);
    return walk;
  }

  /**
   * Reads the page that starts at a row. Only the first page may come from the cache: a walk that goes back because the list changed needs
   * the current page.
   */
  async #page(invoice_status: InvoiceStatus, row: number): Promise<WalkedPage> {
    const params = { invoice_status, ...(row > 0 && { page_index: row }) };
    const { result, raw } = await this.#send(
      async () => await this.#client.call('listInvoice', params, { fresh: row > 0 }),
    );
    const { invoices, pagination, omitted } = result;
    const pairs = pairRows(invoices, raw.invoices, omitted);
    return { pagination, omitted, invoices: pairs.map((pair) => ({ id: pair.row.id, ...pair })) };
  }

  /** The IDs of the newest invoices of a status, as many as one call returns. */
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

  /** After a fatal error, the remaining items fail without a call. */
  async #send<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#fatalError) throw this.#fatalError;
    try {
      const result = await call();
      this.#hasReadResponse = true;
      return result;
    } catch (error) {
      if (isFactomosError(error, 'api')) this.#hasReadResponse = true;
      if (this.#appliesToAllCalls(error)) this.#fatalError = error;
      throw toError(error);
    }
  }

  /** A wrong secret makes every response unreadable. After one readable response, an unreadable one is a temporary fault. */
  #appliesToAllCalls(error: unknown): error is AuthenticationError | QuotaError {
    if (isFactomosError(error, 'authentication'))
      return error.serverCode !== undefined || !this.#hasReadResponse;
    return isFactomosError(error, 'quota');
  }
}

/** Identifies a read. Undefined for a write, and for parameters that cannot be serialised, which the client rejects. */
function readKey(action: ActionName, params: unknown): string | undefined {
  if (catalogue[action].effect !== 'read') return undefined;
  try {
    return JSON.stringify([action, params]);
  } catch {
    return undefined;
  }
}

/** The parameters of a workflow have unknown types. The client validates each of them. */
function forClient<Name extends ActionName = ActionName>(
  params: Record<string, unknown>,
): ActionParams<Name> {
  if (!isForClient<Name>(params)) throw new TypeError('Parameters must be an object');
  return params;
}

function isForClient<Name extends ActionName>(params: object): params is ActionParams<Name> {
  return !Array.isArray(params);
}
