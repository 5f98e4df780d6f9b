import type { FactomosClient, LogEntry, QuotaMeter } from 'factomos-core';
import { EventEmitter, l10n, type Disposable } from 'vscode';
import type { Company, CompanyRecord } from '../../domain/company.ts';
import type { CallCounts } from './call-counts.ts';
import type { CallProgress } from './call-progress.ts';
import { SANDBOX_URL } from '../../domain/local-address.ts';
import { SandboxStoppedError } from './sandbox-stopped-error.ts';
import { UserError } from '../../domain/user-error.ts';
import type { Log } from '../host/log.ts';
import { healthAfter } from './health.ts';
import type { Health } from './health.ts';

export interface ApiParts {
  readonly company: Company;
  /** Read from the secret storage for each call, since another window may have changed them. */
  readonly credentials: () => Promise<CompanyRecord | undefined>;
  readonly counts: CallCounts;
  readonly dailyLimit: () => number;
  readonly progress: CallProgress;
  readonly log: Log;
}

/** The maximum number of calls left today, and the time of the reset. */
export interface Quota {
  readonly left: number;
  readonly limit: number;
  readonly used: number;
  /** In ms. */
  readonly resetsAt: number;
}

interface Made {
  readonly client: FactomosClient;
  readonly meter: QuotaMeter;
  readonly record: CompanyRecord;
  /** The key under which the meter last counted. */
  readonly countedAs: string;
}

/** Makes all calls of one company: counts them, logs them without secrets, and reports their health to the views. */
export class Api implements Disposable {
  readonly #parts: ApiParts;
  readonly #changed = new EventEmitter<undefined>();
  #made: Made | undefined;
  #known: Health = 'ready';
  #quotaResetsAt = 0;

  readonly onDidChangeHealth = this.#changed.event;

  constructor(parts: ApiParts) {
    this.#parts = parts;
  }

  /** The result of the last call, as far as it predicts the next. */
  get health(): Health {
    return this.#known === 'quota' && Date.now() >= this.#quotaResetsAt ? 'ready' : this.#known;
  }

  /** Calls Factomos, without retries: the announced number of calls is what is used. Throws FactomosErrors. */
  async call<T>(run: (client: FactomosClient) => Promise<T>): Promise<T> {
    const made = await this.#make();
    try {
      const result = await run(made.client);
      this.#setHealth('ready');
      return result;
    } catch (error) {
      const health = await healthAfter(error);
      if (health === 'quota') await this.#parts.counts.atLeast(made.countedAs, made.meter.dailyLimit);
      this.#quotaResetsAt = made.meter.resetsAt().getTime();
      if (health !== undefined) this.#setHealth(health);
      throw (await isSandboxStopped(made.record, error)) ? new SandboxStoppedError(error) : error;
    }
  }

  async quota(): Promise<Quota> {
    const { meter } = await this.#make();
    return {
      left: await meter.remaining(),
      limit: meter.dailyLimit,
      used: await meter.used(),
      resetsAt: meter.resetsAt().getTime(),
    };
  }

  /** After a restart, a used-up quota is still used up. */
  async restoreHealth(): Promise<void> {
    const { left, resetsAt } = await this.quota();
    if (left > 0) return;
    this.#quotaResetsAt = resetsAt;
    this.#setHealth('quota');
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #make(): Promise<Made> {
    const { company, credentials, counts, dailyLimit, progress, log } = this.#parts;
    const record = await credentials();
    if (record === undefined) throw new UserError(l10n.t('“{0}” is signed out.', company.label));
    const limit = dailyLimit();
    if (this.#made?.record === record && this.#made.meter.dailyLimit === limit) return this.#made;
    log.hide(record.token, record.secret);
    const { QuotaMeter } = await import('../../bundles/core.ts');
    const { TrackedClient } = await import('./tracked-client.ts');
    let countedAs = '';
    const meter = new QuotaMeter({
      token: record.token,
      dailyLimit: limit,
      store: {
        add: (key, calls) => {
          countedAs = key;
          return counts.add(key, calls);
        },
      },
    });
    const client = new TrackedClient(
      {
        token: record.token,
        secret: record.secret,
        baseUrl: record.baseUrl,
        quota: meter,
        // A retry would use a call that was not announced: failed reads have a Retry button instead.
        retries: 0,
        logger: (entry) => {
          logCall(log, entry);
        },
      },
      progress,
    );
    this.#made = {
      client,
      meter,
      record,
      get countedAs() {
        return countedAs;
      },
    };
    return this.#made;
  }

  #setHealth(health: Health): void {
    const before = this.#known;
    this.#known = health;
    if (health !== before) this.#changed.fire(undefined);
  }
}

async function isSandboxStopped({ baseUrl }: CompanyRecord, error: unknown): Promise<boolean> {
  const { isFactomosError } = await import('../../bundles/core.ts');
  return baseUrl === SANDBOX_URL && isFactomosError(error, 'network');
}

function logCall(
  log: Log,
  { action, effect, milliseconds, outcome, serverCode, status, warnings = [] }: LogEntry,
): void {
  const details = [
    outcome,
    `${Math.round(milliseconds)} ms`,
    serverCode === undefined ? undefined : `code ${serverCode}`,
    status === undefined ? undefined : `HTTP ${status}`,
  ];
  const line = `${effect} ${action}: ${details.filter((detail) => detail !== undefined).join(', ')}`;
  if (outcome === 'ok') log.info(line);
  else log.warn(line);
  for (const warning of warnings) log.warn(`${action}: ${warning}`);
}
