import { type ActionParams, type ActionResult } from '../catalogue/action-types.ts';
import { type ActionName, catalogue } from '../catalogue/catalogue.ts';
import { type ActionDefinition } from '../catalogue/define-action.ts';
import { encode, encodeUnknown } from '../encode/encode.ts';
import { ValidationError } from '../errors/errors.ts';
import { ActionMethods } from './action-methods.ts';
import { documentedPlan, runCall, unknownPlan } from './call.ts';
import { type ClientConfig } from './config.ts';
import {
  type CallOptions,
  type CallOutcome,
  type ExtraValue,
  type FactomosClientOptions,
} from './options.ts';
import { type QuotaMeter } from './quota-meter.ts';
import { readOptions } from './read-options.ts';
import { SharedReads } from './shared-reads.ts';

/**
 * A client for one Factomos account. It checks a call before one is spent, sends a write once, tries a read again, and throws nothing but
 * {@link FactomosError}s. Printing it shows no secret.
 */
export class FactomosClient extends ActionMethods {
  readonly #config: ClientConfig;
  readonly #shared: SharedReads;

  /** Throws a `validation` error that names every option that is wrong. */
  constructor(options: FactomosClientOptions) {
    super();
    this.#config = readOptions(options);
    this.#shared = new SharedReads(this.#config.cache);
  }

  /** Counts the calls of the day. */
  get quota(): QuotaMeter {
    return this.#config.quota;
  }

  async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options: CallOptions = {},
  ): Promise<CallOutcome<ActionResult<Name>>> {
    const definition = definitionOf(action);
    const encoded = encode(definition, params, options.extra);
    const outcome = await runCall(this.#config, this.#shared, documentedPlan(definition), encoded, options);
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- decoded by the shape that the type is derived from
    return outcome as CallOutcome<ActionResult<Name>>;
  }

  /**
   * Asks for an action that the manual lacks. It counts as a write: sent once, never shared or cached. Parameters go out as they are, an
   * array as `name[]`; the result is the answer without `error`, undecoded.
   */
  async callUnknown(
    action: string,
    params: Readonly<Record<string, ExtraValue>> = {},
    options: Omit<CallOptions, 'extra' | 'fresh'> = {},
  ): Promise<CallOutcome<Record<string, unknown>>> {
    return runCall(this.#config, this.#shared, unknownPlan(action), encodeUnknown(action, params), options);
  }
}

function definitionOf(action: ActionName): ActionDefinition {
  if (Object.hasOwn(catalogue, action)) return catalogue[action];
  throw new ValidationError({
    subject: 'request',
    problems: [{ field: 'action', message: 'is not documented' }],
    hint: 'Check its name, or ask for it with callUnknown. No call was spent.',
  });
}
