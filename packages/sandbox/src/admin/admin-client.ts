import { type Fault } from '../faults/fault.ts';
import { type FaultRule, type FaultScope } from '../faults/faults.ts';
import { type JournalEntry, type JournalQuery } from '../journal/journal.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type DeliveryRow, type HookRow, type MailRow } from '../store/schema.ts';
import { type Snapshot } from '../store/snapshot.ts';
import { type WebhookBehaviour } from '../webhooks/behaviour.ts';
import { type NotificationType } from '../webhooks/notification-types.ts';
import { type Triggered, type TriggerOptions } from '../simulation/trigger.ts';
import { type WebhookOwner } from '../webhooks/webhooks.ts';
import { request } from './request.ts';
import { type SandboxState } from './state.ts';

/** How to set the clock: exactly one of these. */
export type ClockMove =
  | { freeze: true | string }
  | { set: string }
  | { advance: string | number }
  | { resume: true }
  | { restore: true };

/**
 * Controls a sandbox in another process over HTTP. Every method rejects with a SandboxError: `request-failed`
 * when the sandbox cannot be reached, and the sandbox's own code when it refuses.
 */
export class AdminClient {
  readonly #url: string;

  /** @param url the address of the sandbox, such as http://127.0.0.1:4280; behind a proxy including its path prefix */
  constructor(url: string) {
    if (!URL.canParse(url))
      throw new SandboxError('option-invalid', `"${url}" is not a valid URL of a sandbox.`);
    this.#url = new URL('_sandbox/', url.endsWith('/') ? url : `${url}/`).href;
  }

  readonly faults = {
    list: (): Promise<FaultRule[]> => this.#send('GET', 'faults'),
    add: (fault: Fault, scope: FaultScope = {}): Promise<FaultRule> =>
      this.#send('POST', 'faults', { fault, ...scope }),
    remove: (id: number): Promise<void> => this.#send('DELETE', `faults/${id}`),
    clear: (): Promise<void> => this.#send('DELETE', 'faults'),
  };

  readonly clock = {
    get: (): Promise<SandboxState['clock']> => this.#send('GET', 'clock'),
    move: (move: ClockMove): Promise<SandboxState['clock']> => this.#send('POST', 'clock', move),
  };

  readonly quirks = {
    get: async (): Promise<QuirkValues> =>
      (await this.#send<{ values: QuirkValues }>('GET', 'quirks')).values,
    set: async (changes: Partial<QuirkValues>): Promise<QuirkValues> =>
      (await this.#send<{ values: QuirkValues }>('PATCH', 'quirks', changes)).values,
  };

  readonly quota = {
    get: (): Promise<SandboxState['quota']> => this.#send('GET', 'quota'),
    /** @param dailyLimit null for no limit */
    setDailyLimit: (dailyLimit: number | null): Promise<SandboxState['quota']> =>
      this.#send('PUT', 'quota', { dailyLimit }),
  };

  readonly journal = {
    /** Newest first. */
    entries: (query: JournalQuery = {}): Promise<JournalEntry[]> =>
      this.#send('GET', `journal?${queryOf(query)}`),
    get: (id: number): Promise<JournalEntry> => this.#send('GET', `journal/${id}`),
    clear: (): Promise<void> => this.#send('DELETE', 'journal'),
  };

  readonly webhooks = {
    registered: (): Promise<HookRow[]> => this.#send('GET', 'webhooks'),
    register: (url: string, owner: WebhookOwner = {}): Promise<HookRow> =>
      this.#send('POST', 'webhooks', { url, ...owner }),
    unregister: (id: number): Promise<void> => this.#send('DELETE', `webhooks/${id}`),
    behaviour: (): Promise<WebhookBehaviour> => this.#send('GET', 'webhooks/behaviour'),
    configure: (changes: Partial<WebhookBehaviour>): Promise<WebhookBehaviour> =>
      this.#send('PATCH', 'webhooks/behaviour', changes),
    /** Newest first. */
    deliveries: (type?: NotificationType): Promise<DeliveryRow[]> =>
      this.#send('GET', `deliveries?${queryOf({ type })}`),
    replay: (id: number): Promise<DeliveryRow> => this.#send('POST', `deliveries/${id}/replay`),
    /** Resolves when no delivery is pending. */
    settled: (): Promise<void> => this.#send('POST', 'deliveries/settled'),
  };

  trigger(type: NotificationType, options: TriggerOptions = {}): Promise<Triggered> {
    return this.#send('POST', 'trigger', { type, ...options });
  }

  state(): Promise<SandboxState> {
    return this.#send('GET', 'state');
  }

  /** The emails that sendInvoice would have sent, newest first. */
  outbox(): Promise<MailRow[]> {
    return this.#send('GET', 'outbox');
  }

  reset(): Promise<void> {
    return this.#send('POST', 'reset');
  }

  snapshot(): Promise<Snapshot> {
    return this.#send('GET', 'snapshot');
  }

  /** @param snapshot the result of `snapshot`, possibly read from a file; the sandbox validates it */
  restore(snapshot: unknown): Promise<void> {
    return this.#send('POST', 'restore', snapshot);
  }

  #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    return request<T>(method, new URL(path, this.#url), body);
  }
}

function queryOf(query: object): string {
  const pairs = Object.entries(query).filter((pair: [string, unknown]) => pair[1] !== undefined);
  return new URLSearchParams(
    pairs.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}
