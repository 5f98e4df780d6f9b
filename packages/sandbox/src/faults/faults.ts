import { findAction } from '../actions/index.ts';
import { faultRules } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type Fault, parseFault } from './fault.ts';
import { type FaultPattern, isMet, parsePattern } from './pattern.ts';

export interface FaultRule {
  id: number;
  /** Only calls of this action; null for all calls. */
  action: string | null;
  /** The number of further calls that it applies to; null until it is removed. */
  remaining: number | null;
  fault: Fault;
  /** Which of the calls it applies to; `{}` for all. */
  pattern: FaultPattern;
  /** The number of calls so far that it could have applied to. */
  seen: number;
}

export interface FaultScope {
  /** Only calls of this action. @default all */
  action?: string;
  /** The next N calls. @default 1; null until removed */
  times?: number | null;
  /**
   * Only every Nth of these calls, such as 3.
   *
   * @default each
   */
  every?: number;
  /**
   * Each of these calls with this probability, above 0 and up to 1.
   *
   * @default each
   */
  chance?: number;
  /**
   * Determines the calls that `chance` selects: the same seed selects the same calls.
   *
   * @default 1
   */
  seed?: number;
}

/** The faults of the next calls. */
export class Faults {
  readonly #store: Store;
  #rules: FaultRule[];

  constructor(store: Store) {
    this.#store = store;
    this.#rules = storedRules(store);
  }

  /** @throws SandboxError `option-invalid` */
  add(fault: Fault, { action, times = 1, every, chance, seed }: FaultScope = {}): FaultRule {
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
    const pattern = parsePattern(every, chance, seed);
    this.#store.insert(faultRules, {
      action: action ?? null,
      remaining: times,
      fault: JSON.stringify(checked),
      pattern: JSON.stringify(pattern),
      seen: 0,
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

  /** Whether a rule could apply to a call whose action is not known yet. */
  get any(): boolean {
    return this.#rules.length > 0;
  }

  /** The faults that apply to a call of this action. Each is counted. */
  take(action: string): Fault[] {
    const matching: FaultRule[] = [];
    for (const rule of this.#rules) {
      if (rule.action !== null && rule.action !== action) continue;
      const { id, remaining, pattern } = rule;
      const seen = rule.seen + 1;
      const isMatching = isMet(pattern, seen);
      if (isMatching) matching.push(rule);
      const left = isMatching && remaining !== null ? remaining - 1 : remaining;
      if (left === 0) this.#store.remove(faultRules, { id });
      // What meets all calls for ever need not be counted.
      else if (left !== null || Object.keys(pattern).length > 0)
        this.#store.update(faultRules, id, { remaining: left, seen });
    }
    this.reload();
    return matching.map(({ fault }) => fault);
  }

  reload(): void {
    this.#rules = storedRules(this.#store);
  }
}

function storedRules(store: Store): FaultRule[] {
  return store.list(faultRules).map(({ id, action, remaining, fault, pattern, seen }) => {
    const value: unknown = JSON.parse(fault);
    return { id, action, remaining, fault: parseFault(value), pattern: storedPattern(pattern), seen };
  });
}

function storedPattern(json: string): FaultPattern {
  const value: unknown = JSON.parse(json);
  const number = (name: string): number | undefined => {
    const found: unknown = Reflect.get(Object(value), name);
    return typeof found === 'number' ? found : undefined;
  };
  return parsePattern(number('every'), number('chance'), number('seed'));
}
