import { type ActionParams, type ActionResult } from '../../catalogue/action-types.ts';
import { type ActionName } from '../../catalogue/catalogue.ts';
import { type CallOptions, type CallOutcome } from '../request/options.ts';

type Result<Name extends ActionName> = Promise<ActionResult<Name>>;

/**
 * A method for each documented action: its parameters in, its decoded answer out. Each may throw any FactomosError; a refusal of Factomos is
 * an `api` error with the code as `serverCode`.
 */
export abstract class ActionMethods {
  /** Asks for a documented action, and gives beside its decoded result the untouched answer and what is odd about it. */
  abstract call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>>;

  /** Throws the `validation` error that `call` would throw for these parameters, and asks Factomos nothing: for whoever has to read something before. */
  abstract validate<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): void;

  async #result<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Result<Name> {
    const { result } = await this.call(action, params, options);
    return result;
  }

  /**
   * Opens a Factomos account (manual, section 2). **The result holds secrets**: a password if none was given, `auth_token`, and an API key and
   * secret when `app_name` is given. Refused with -29, -30.
   */
  createAccount(params: ActionParams<'createAccount'>, options?: CallOptions): Result<'createAccount'> {
    return this.#result('createAccount', params, options);
  }

  /** Deletes an account for good; for partners (manual, section 3). Refused with -33, -35, -36. */
  deleteAccount(params: ActionParams<'deleteAccount'>, options?: CallOptions): Result<'deleteAccount'> {
    return this.#result('deleteAccount', params, options);
  }

  /** Makes an account `active`, `readonly` or `blocked`; for partners (manual, section 4). Refused with -33, -35 to -38. */
  updateAccount(params: ActionParams<'updateAccount'>, options?: CallOptions): Result<'updateAccount'> {
    return this.#result('updateAccount', params, options);
  }

  /** Makes a token that opens one session without a password (manual, section 5). **The result is a secret.** Refused with -28. */
  getConnectionToken(
    params: ActionParams<'getConnectionToken'> = {},
    options?: CallOptions,
  ): Result<'getConnectionToken'> {
    return this.#result('getConnectionToken', params, options);
  }

  /** Reads a client (manual, section 10). Refused with -8, -9 (not found). */
  getClient(params: ActionParams<'getClient'>, options?: CallOptions): Result<'getClient'> {
    return this.#result('getClient', params, options);
  }

  /** Adds a client, a supplier (`fournisseur`) or a prospect (manual, section 11). Refused with -11, -12. */
  createClient(params: ActionParams<'createClient'>, options?: CallOptions): Result<'createClient'> {
    return this.#result('createClient', params, options);
  }

  /** Changes a client (manual, section 12). Refused with -8, -9 (not found). */
  editClient(params: ActionParams<'editClient'>, options?: CallOptions): Result<'editClient'> {
    return this.#result('editClient', params, options);
  }

  /** Reads a service or product (manual, section 13); `price` in EUR without VAT, `vat` in percent. Refused with -13, -14 (not found). */
  getService(params: ActionParams<'getService'>, options?: CallOptions): Result<'getService'> {
    return this.#result('getService', params, options);
  }

  /** Adds a service or product (manual, section 14); `price` in EUR without VAT. Refused with -15, -16, -27 (category). */
  createService(params: ActionParams<'createService'>, options?: CallOptions): Result<'createService'> {
    return this.#result('createService', params, options);
  }

  /**
   * Makes an invoice (manual, section 15), which gets its number at once and cannot be deleted, only credited. Prices of lines in EUR without
   * VAT, rates in percent. Refused with -9, -10 (client not found), -14 (service not found).
   */
  createInvoice(params: ActionParams<'createInvoice'>, options?: CallOptions): Result<'createInvoice'> {
    return this.#result('createInvoice', params, options);
  }

  /**
   * Reads an invoice with its lines (manual, section 16). Amounts in EUR; subject, comment and rate are not in the answer. Refused with -17,
   * -20 (not found).
   */
  getInvoice(params: ActionParams<'getInvoice'>, options?: CallOptions): Result<'getInvoice'> {
    return this.#result('getInvoice', params, options);
  }

  /**
   * One page of at most 50 invoices of one status, the newest first (manual, section 17); `page_index` is the row to start from. To walk all
   * pages use `iterateInvoices`. Refused with -39, -40, -41.
   */
  listInvoice(params: ActionParams<'listInvoice'>, options?: CallOptions): Result<'listInvoice'> {
    return this.#result('listInvoice', params, options);
  }

  /** Changes an invoice (manual, section 18); the lines that are sent replace its lines. Refused with -9, -10, -14, -17, -20. */
  editInvoice(params: ActionParams<'editInvoice'>, options?: CallOptions): Result<'editInvoice'> {
    return this.#result('editInvoice', params, options);
  }

  /** Sends an invoice by email (manual, section 19), to the client's address if `email_to` is left out. Refused with -17, -20. */
  sendInvoice(params: ActionParams<'sendInvoice'>, options?: CallOptions): Result<'sendInvoice'> {
    return this.#result('sendInvoice', params, options);
  }

  /** Lists the emails sent for an invoice (manual, section 20). Refused with -17, -20. */
  getInvoiceMailHistory(
    params: ActionParams<'getInvoiceMailHistory'>,
    options?: CallOptions,
  ): Result<'getInvoiceMailHistory'> {
    return this.#result('getInvoiceMailHistory', params, options);
  }

  /** Lists the email templates of the account (manual, section 21). */
  listEmailTemplates(
    params: ActionParams<'listEmailTemplates'> = {},
    options?: CallOptions,
  ): Result<'listEmailTemplates'> {
    return this.#result('listEmailTemplates', params, options);
  }

  /** Records a payment on an invoice (manual, section 22); `montant` in EUR with VAT. The manual documents neither answer nor errors. */
  createPayment(params: ActionParams<'createPayment'>, options?: CallOptions): Result<'createPayment'> {
    return this.#result('createPayment', params, options);
  }

  /** Changes a payment (manual, section 23); `payment_id` is needed unless the invoice has exactly one. Refused with -17, -20, -21. */
  editPayment(params: ActionParams<'editPayment'>, options?: CallOptions): Result<'editPayment'> {
    return this.#result('editPayment', params, options);
  }

  /** Deletes every payment of an invoice (manual, section 24). Refused with -17, -20. */
  deleteAllPayments(
    params: ActionParams<'deleteAllPayments'>,
    options?: CallOptions,
  ): Result<'deleteAllPayments'> {
    return this.#result('deleteAllPayments', params, options);
  }

  /** Records an expense (manual, section 25); `amount` in EUR. Refused with -18, -19, -21 (no supplier_id). */
  createExpense(params: ActionParams<'createExpense'>, options?: CallOptions): Result<'createExpense'> {
    return this.#result('createExpense', params, options);
  }

  /** Changes an expense (manual, section 26). Refused with -18, -19, -21 (no supplier_id), -23, -24 (not found). */
  editExpense(params: ActionParams<'editExpense'>, options?: CallOptions): Result<'editExpense'> {
    return this.#result('editExpense', params, options);
  }

  /** Reads an expense (manual, section 27). Refused with -23, -24 (not found). */
  getExpense(params: ActionParams<'getExpense'>, options?: CallOptions): Result<'getExpense'> {
    return this.#result('getExpense', params, options);
  }

  /**
   * Reads an estimate, devis, with its lines (manual, section 28); client and date stand only in its `articleList`. Refused with -25, -26.
   */
  getEstimate(params: ActionParams<'getEstimate'>, options?: CallOptions): Result<'getEstimate'> {
    return this.#result('getEstimate', params, options);
  }

  /** Makes an estimate, devis (manual, section 29). Prices of lines in EUR without VAT. Refused with -9, -10, -14. */
  createEstimate(params: ActionParams<'createEstimate'>, options?: CallOptions): Result<'createEstimate'> {
    return this.#result('createEstimate', params, options);
  }

  /** Makes an invoice of an estimate (manual, section 30). Doing it twice makes two invoices. Refused with -25, -26 (not found). */
  transformEstimate(
    params: ActionParams<'transformEstimate'>,
    options?: CallOptions,
  ): Result<'transformEstimate'> {
    return this.#result('transformEstimate', params, options);
  }

  /** Makes a credit note, avoir, of a whole invoice (manual, section 31). Refused with -17, -20. */
  createCreditNote(
    params: ActionParams<'createCreditNote'>,
    options?: CallOptions,
  ): Result<'createCreditNote'> {
    return this.#result('createCreditNote', params, options);
  }
}
