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

interface Watchers {
  readonly progress: CallProgress;
  /** Hears what is odd about an answer, or about what was sent. */
  readonly warn: (action: ActionName, warnings: readonly string[]) => void;
}

/** A client whose every call is shown when it takes longer, can be cancelled, and leaves its warnings in the log. */
export class TrackedClient extends FactomosClient {
  readonly #watchers: Watchers;

  constructor(options: FactomosClientOptions, watchers: Watchers) {
    super(options);
    this.#watchers = watchers;
  }

  override async call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>> {
    const { progress, warn } = this.#watchers;
    const outcome = await progress.track({ action, effect: catalogue[action].effect }, (signal) =>
      super.call(action, params, { signal, ...options }),
    );
    if (outcome.warnings.length > 0) warn(action, outcome.warnings);
    return outcome;
  }
}
