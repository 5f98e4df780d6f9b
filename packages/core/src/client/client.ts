import { createActionMethods } from './action-methods.ts';
import {
  type ActionParams,
  type ActionResult,
  type EditClientParams,
  type InvoiceEmail,
  type InvoiceRow,
} from './actions.generated.ts';
import { type ActionName, catalogue } from '../catalogue/catalogue.ts';
import { commonErrors } from '../catalogue/spec/common-errors.ts';
import { type ActionDefinition } from '../catalogue/spec/define-actions.ts';
import { encode, encodeUnknown } from '../encode/encode.ts';
import { type ExtraValue } from '../encode/extra.ts';
import { invalid, type Problem } from '../errors/problem.ts';
import { type FactomosError } from '../errors/guards.ts';
import { createRedact } from '../errors/redact.ts';
import { isRecord, isString } from '../json/json.ts';
import { checkPayment, checkSend, type EmailSearch, type PaymentState } from './helpers/check-outcome.ts';
import { iterateInvoices, type IterateInvoicesParams } from './helpers/iterate-invoices.ts';
import { findPossibleDuplicates, type PossibleDuplicatesParams } from './helpers/possible-duplicates.ts';
import { execute, validate } from './request/execute.ts';
import { type ClientConfig } from './request/config.ts';
import {
  type CallOptions,
  type CallOutcome,
  type FactomosClientOptions,
  type UnknownCallOptions,
} from './request/options.ts';
import { type QuotaMeter } from './quota/quota-meter.ts';
import { parseOptions } from './request/parse-options.ts';
import { requestError } from '../errors/to-request-error.ts';
import { InFlightReads } from './cache/in-flight-reads.ts';
import { type ClientChanges, updateClient } from './helpers/update-client.ts';

/**
 * A client for one Factomos account. It validates a call before it is sent, sends a write once, retries
 * reads, and throws only {@link FactomosError}s. Printing it shows no secret.
 */
export class FactomosClient extends /* @__PURE__ */ createActionMethods() {
  readonly #config: ClientConfig;
  readonly #reads: InFlightReads;

  /** Throws a `validation` error that lists every invalid option. */
  constructor(options: FactomosClientOptions) {
    super();
    this.#config = parseOptions(options);
    this.#reads = new InFlightReads(this.#config.cache);
  }

  /** Counts the calls of each day. */
  get quota(): QuotaMeter {
    return this.#config.quota;
  }

  override async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    if (!Object.hasOwn(catalogue, action)) throw toUndocumentedError();
    const definition: ActionDefinition = catalogue[action];
    const outcome = await execute(
      this.#config,
      this.#reads,
      definition,
      (extra) => encode(definition, params, extra),
      options,
    );
    return outcome;
  }

  override validate<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): void {
    if (!Object.hasOwn(catalogue, action)) throw toUndocumentedError();
    const definition: ActionDefinition = catalogue[action];
    validate(this.#config, action, (extra) => encode(definition, params, extra), options);
  }

  /**
   * Calls an action that is not in the manual. It is treated as a write (sent once, never shared or cached),
   * unless `effect` says that it is a read. Parameters are sent as they are, an array as `name[]`. The result
   * is the answer without `error`, not decoded.
   */
  async callUnknown(
    action: string,
    params: Readonly<Record<string, ExtraValue>> = {},
    options: UnknownCallOptions = {},
  ): Promise<CallOutcome<Record<string, unknown>>> {
    const { token, secret } = this.#config;
    const plan = {
      ...UNKNOWN_ACTION,
      // The name appears in errors and logs, and could be a secret by mistake.
      name: isString(action) ? createRedact([token, secret])(action) : 'callUnknown',
    };
    // When `params` is not an object, that is reported together with the other invalid options.
    const { effect, ...rest }: UnknownCallOptions = isRecord(options) ? options : {};
    const problem = effect === undefined ? undefined : effectProblem(action, effect);
    if (problem !== undefined) throw requestError(plan.name, [problem]);
    return execute(
      this.#config,
      this.#reads,
      effect === 'read' ? { ...plan, effect } : plan,
      () => encodeUnknown(action, params),
      isRecord(options) ? rest : options,
    );
  }

  /**
   * Iterates over the invoices of a status through all pages, the newest first. While their number does not
   * change, it makes one call for 50 invoices, and no more calls than `limit` requires. No invoice is
   * returned twice when one is added between two pages, and none is missed when one leaves. If a row cannot
   * be read, the iteration ends with a `validation` error after all other rows, unless `onOmitted` is given.
   */
  iterateInvoices(
    params: IterateInvoicesParams,
    options?: CallOptions,
  ): AsyncGenerator<InvoiceRow, void, undefined> {
    return iterateInvoices(this, params, options);
  }

  /**
   * For a createInvoice or transformEstimate whose outcome is unknown: finds the invoices of this client and
   * day with this net total, then those with only this total, among the 50 newest to pay, the 50 newest
   * overdue and the 50 newest paid. Three calls. Estimates, clients, services and expenses cannot be
   * searched: the API has no list of them.
   */
  findPossibleDuplicates(params: PossibleDuplicatesParams, options?: CallOptions): Promise<InvoiceRow[]> {
    return findPossibleDuplicates(this, params, options);
  }

  /**
   * Changes a client and keeps its other fields. The manual does not say whether editClient keeps or clears
   * what is not sent, so this reads the client and sends all of it with the changes. Two calls; when the
   * second gets no answer, the same change can be sent again. Resolves to the fields as they were sent.
   */
  updateClient(
    client_id: string | number,
    changes: ClientChanges,
    options?: CallOptions,
  ): Promise<EditClientParams> {
    const { editClient } = catalogue;
    return updateClient(this, client_id, changes, options, (wanted, kept) =>
      execute(
        this.#config,
        this.#reads,
        editClient,
        (extra) => encode(editClient, wanted, extra, kept),
        options,
      ),
    );
  }

  /**
   * For a sendInvoice whose outcome is unknown: the emails sent for the invoice, the newest first, or those
   * that match the search. An email in the hour that is repeated when summer time ends counts as sent at both
   * times. One call.
   */
  checkSend(
    invoice_id: string | number,
    options?: CallOptions,
    search?: EmailSearch,
  ): Promise<InvoiceEmail[]> {
    return checkSend(this, invoice_id, options, search);
  }

  /**
   * For a payment call whose outcome is unknown: the amounts paid and due now, in EUR, to compare with those
   * before. One call.
   */
  checkPayment(invoice_id: string | number, options?: CallOptions): Promise<PaymentState> {
    return checkPayment(this, invoice_id, options);
  }
}

/** An action that the manual does not list is a write. */
const UNKNOWN_ACTION = {
  effect: 'write',
  errors: commonErrors,
  result: {},
} as const;

/** The catalogue takes precedence over the caller: a documented write stays a write. */
function effectProblem(action: unknown, effect: unknown): Problem | undefined {
  if (effect !== 'read' && effect !== 'write') return invalid('effect', 'must be read or write');
  const name = isString(action) ? action.toLowerCase() : '';
  const documented = Object.values(catalogue).find((known) => known.name.toLowerCase() === name);
  return effect === 'read' && documented?.effect === 'write'
    ? invalid('effect', `must not be read: ${documented.name} changes data`)
    : undefined;
}

function toUndocumentedError(): FactomosError {
  return requestError(
    undefined,
    [invalid('action', 'is not documented')],
    'Check its name, or call it with callUnknown.',
  );
}
