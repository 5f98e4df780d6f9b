import { findAction } from '../actions/index.ts';
import { faultRules } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type Fault, parseFault } from './fault.ts';

export interface FaultRule {
  id: number;
  /** Only calls of this action; null for all calls. */
  action: string | null;
  /** Calls it still meets; null until it is removed. */
  remaining: number | null;
  fault: Fault;
}

export interface FaultScope {
  /** Only calls of this action. @default all */
  action?: string;
  /** The next N calls. @default 1; null until removed */
  times?: number | null;
}

/** What goes wrong with the next calls. */
export class Faults {
  readonly #store: Store;
  #rules: FaultRule[];

  constructor(store: Store) {
    this.#store = store;
    this.#rules = storedRules(store);
  }

  /** @throws SandboxError `option-invalid` */
  add(fault: Fault, { action, times = 1 }: FaultScope = {}): FaultRule {
    if (times !== null && (!Number.isSafeInteger(times) || times < 1)) {
      throw new SandboxError(
        'option-invalid',
        'times must be a whole number of calls from 1, or null for all calls.',
      );
    }
    if (action !== undefined && findAction(action) === undefined) {
      throw new SandboxError(
        'option-invalid',
        `There is no action ${action}: write it as on the wire, such as createInvoice.`,
      );
    }
    const checked = parseFault(fault);
    this.#store.insert(faultRules, {
      action: action ?? null,
      remaining: times,
      fault: JSON.stringify(checked),
    });
    this.reload();
    const added = this.#rules.at(-1);
    if (added === undefined) throw new Error('The fault was not kept');
    return added;
  }

  list(): readonly FaultRule[] {
    return this.#rules;
  }

  remove(id: number): void {
    this.#store.remove(faultRules, { id });
    this.reload();
  }

  clear(): void {
    this.#store.remove(faultRules, {});
    this.reload();
  }

  /** Whether any rule could meet a call whose action is not known yet. */
  get any(): boolean {
    return this.#rules.length > 0;
  }

  /** The faults that meet a call of this action; each is counted. */
  take(action: string): Fault[] {
    const matching = this.#rules.filter((rule) => rule.action === null || rule.action === action);
    for (const { id, remaining } of matching) {
      if (remaining === null) continue;
      if (remaining === 1) this.#store.remove(faultRules, { id });
      else this.#store.update(faultRules, id, { remaining: remaining - 1 });
    }
    if (matching.some(({ remaining }) => remaining !== null)) this.reload();
    return matching.map(({ fault }) => fault);
  }

  reload(): void {
    this.#rules = storedRules(this.#store);
  }
}

function storedRules(store: Store): FaultRule[] {
  return store.list(faultRules).map(({ id, action, remaining, fault }) => {
    const value: unknown = JSON.parse(fault);
    return { id, action, remaining, fault: parseFault(value) };
  });
}
