import type {
  ActionName,
  ActionParams,
  ActionResult,
  CallOptions,
  CallOutcome,
  FactomosClientOptions,
} from 'factomos-core';
import { catalogue, FactomosClient } from '../../bundles/core.ts';
import type { CallProgress } from './call-progress.ts';

/** A client that shows the progress of slow calls and lets the user cancel them. */
export class TrackedClient extends FactomosClient {
  readonly #progress: CallProgress;

  constructor(options: FactomosClientOptions, progress: CallProgress) {
    super(options);
    this.#progress = progress;
  }

  override async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    return this.#progress.track({ action, effect: catalogue[action].effect }, (signal) =>
      super.call(action, params, { signal, ...options }),
    );
  }
}
