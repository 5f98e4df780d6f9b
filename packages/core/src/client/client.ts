import {
  ActionMethods,
  type ActionParams,
  type ActionResult,
  type EditClientParams,
  type InvoiceEmail,
  type InvoiceRow,
} from './actions.generated.ts';
import { type ActionName, catalogue } from '../catalogue/catalogue.ts';
import { commonErrors } from '../catalogue/spec/common-errors.ts';
import { type ActionDefinition } from '../catalogue/spec/define-action.ts';
import { encode, encodeUnknown } from '../encode/encode.ts';
import { type ExtraValue } from '../encode/extra.ts';
import { type Problem } from '../errors/problem.ts';
import { type FactomosError } from '../errors/guards.ts';
import { createRedact } from '../errors/redact.ts';
import { isRecord } from '../json/json.ts';
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
 * A client for one Factomos account. It checks a call before one is spent, sends a write once, tries a read again, and throws nothing but
 * {@link FactomosError}s. Printing it shows no secret.
 */
export class FactomosClient extends ActionMethods {
  readonly #config: ClientConfig;
  readonly #reads: InFlightReads;

  /** Throws a `validation` error that names every option that is wrong. */
  constructor(options: FactomosClientOptions) {
    super();
    this.#config = parseOptions(options);
    this.#reads = new InFlightReads(this.#config.cache);
  }

  /** Counts the calls of the day. */
  get quota(): QuotaMeter {
    return this.#config.quota;
  }

  async call<Name extends ActionName>(
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

  validate<Name extends ActionName>(action: Name, params: ActionParams<Name>, options?: CallOptions): void {
    if (!Object.hasOwn(catalogue, action)) throw toUndocumentedError();
    const definition: ActionDefinition = catalogue[action];
    validate(this.#config, action, (extra) => encode(definition, params, extra), options);
  }

  /**
   * Asks for an action that the manual lacks. It counts as a write, sent once, never shared or cached, unless `effect` says that it is a read.
   * Parameters go out as they are, an array as `name[]`; the result is the answer without `error`, undecoded.
   */
  async callUnknown(
    action: string,
    params: Readonly<Record<string, ExtraValue>> = {},
    options: UnknownCallOptions = {},
  ): Promise<CallOutcome<Record<string, unknown>>> {
    const { token, secret } = this.#config;
    const plan = {
      ...UNKNOWN_ACTION,
      // Errors and logs name it, and it may be a secret by mistake.
      name: typeof action === 'string' ? createRedact([token, secret])(action) : 'callUnknown',
    };
    // What is not an object is named with the other options that are wrong.
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
   * Walks the invoices of a status over all pages, the newest first. As long as their number stays it makes one call for 50 of them, and no
   * more than `limit` needs. No invoice comes twice when one is added between two pages, and none is missed when one leaves.
   * Where a row cannot be read, it ends with a `validation` error after all others, unless `onOmitted` takes such rows.
   */
  iterateInvoices(
    params: IterateInvoicesParams,
    options?: CallOptions,
  ): AsyncGenerator<InvoiceRow, void, undefined> {
    return iterateInvoices(this, params, options);
  }

  /**
   * After a createInvoice or transformEstimate whose outcome is unknown: the invoices of this client and day with this net total, then those with
   * this total only, among the 50 newest to pay, the 50 newest past their term and the 50 newest paid. Three calls. Estimates, clients, services and expenses cannot be looked for:
   * the API has no list of them.
   */
  findPossibleDuplicates(params: PossibleDuplicatesParams, options?: CallOptions): Promise<InvoiceRow[]> {
    return findPossibleDuplicates(this, params, options);
  }

  /**
   * Changes a client and keeps the rest of it: the manual does not say whether editClient keeps or empties what is not sent, so this reads
   * the client and sends all of it with the changes. Two calls; when the second has no answer, the same change can be sent again.
   * Resolves to the fields as they were sent.
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
   * After a sendInvoice whose outcome is unknown: the emails sent for the invoice, the newest first, or those of a search. An email in the hour
   * that comes twice when summer time ends counts as sent at both. One call.
   */
  checkSend(
    invoice_id: string | number,
    options?: CallOptions,
    search?: EmailSearch,
  ): Promise<InvoiceEmail[]> {
    return checkSend(this, invoice_id, options, search);
  }

  /** After a payment call whose outcome is unknown: what is paid and due now, in EUR, to compare with before. One call. */
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

/** The catalogue knows better than a caller what is a write. */
function effectProblem(action: unknown, effect: unknown): Problem | undefined {
  if (effect !== 'read' && effect !== 'write') return { field: 'effect', message: 'must be read or write' };
  const name = typeof action === 'string' ? action.toLowerCase() : '';
  const documented = Object.values(catalogue).find((known) => known.name.toLowerCase() === name);
  return effect === 'read' && documented?.effect === 'write'
    ? { field: 'effect', message: `must be write: ${documented.name} is one` }
    : undefined;
}

function toUndocumentedError(): FactomosError {
  return requestError(
    undefined,
    [{ field: 'action', message: 'is not documented' }],
    'Check its name, or ask for it with callUnknown.',
  );
}
