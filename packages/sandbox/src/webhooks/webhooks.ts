import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock } from '../clock/clock.ts';
import { type Quirks } from '../quirks/quirks.ts';
import { SandboxError } from '../sandbox-error.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { companies, deliveries, type DeliveryRow, type HookRow, hooks } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { defaultBehaviour, parseBehaviour, type WebhookBehaviour } from './behaviour.ts';
import { type Notification, notificationBody } from './notification.ts';
import { type Outcome, send } from './send.ts';

const SETTING = 'webhooks';
/** How long an incomplete batch waits before it is delivered in reverse order anyway. */
const MAX_BATCH_WAIT_MS = 300;

export interface WebhookOwner {
  /** @default the first account */
  companyId?: number;
  /** @default the URL */
  appName?: string;
}

function firstCompany(store: Store): number {
  return store.number('SELECT min(id) FROM companies');
}

/** The receivers of notifications, and the deliveries. */
export class Webhooks {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #quirks: Quirks;
  readonly #queues = new Map<string, Promise<void>>();
  #batch: DeliveryRow[] = [];
  #batchTimer: NodeJS.Timeout | undefined;
  /** Replaced when the state is replaced: deliveries in flight belong to the former state. */
  #stop = new AbortController();

  constructor(store: Store, clock: Clock, quirks: Quirks) {
    this.#store = store;
    this.#clock = clock;
    this.#quirks = quirks;
    this.#interruptPending();
  }

  /**
   * Notifies `url` of all events of an account, by default the first one. A second call with the same
   * `appName` replaces the URL.
   *
   * @throws SandboxError `option-invalid`
   */
  register(
    url: string,
    { companyId = firstCompany(this.#store), appName = url }: WebhookOwner = {},
  ): HookRow {
    const checked = webhookUrl(url);
    if (!Number.isSafeInteger(companyId) || this.#store.get(companies, companyId) === undefined)
      throw new SandboxError('option-invalid', `There is no account ${companyId}.`);
    const former = this.#store.find(hooks, { company_id: companyId, app_name: appName });
    if (former === undefined)
      return this.#store.insert(hooks, { company_id: companyId, app_name: appName, url: checked });
    this.#store.update(hooks, former.id, { url: checked });
    return { ...former, url: checked };
  }

  unregister(id: number): void {
    this.#store.remove(hooks, { id });
  }

  registered(): HookRow[] {
    return this.#store.list(hooks);
  }

  get behaviour(): WebhookBehaviour {
    return parseBehaviour(readSetting(this.#store, SETTING) ?? defaultBehaviour);
  }

  /** @throws SandboxError `option-invalid` */
  configure(changes: Partial<WebhookBehaviour>): void {
    writeSetting(this.#store, SETTING, parseBehaviour({ ...this.behaviour, ...changes }));
  }

  /** Stores deliveries in the transaction of the change. Call `dispatch` after the transaction. */
  enqueue(notification: Notification): DeliveryRow[] {
    const receivers = this.#store.list(hooks, { company_id: notification.company_id });
    if (receivers.length === 0) return [];
    const body = notificationBody(notification, this.#quirks.values);
    const { copies } = this.behaviour;
    return receivers.flatMap(({ url }) =>
      Array.from({ length: copies }, () =>
        this.#store.insert(deliveries, {
          company_id: notification.company_id,
          url,
          type: notification.type,
          body,
          content_type: this.#quirks.values.webhookContentType,
          ...this.#unsent(),
          replay_of: null,
        }),
      ),
    );
  }

  /** Sends the stored deliveries, in order per receiver unless reordering is configured. */
  dispatch(rows: readonly DeliveryRow[]): void {
    if (rows.length === 0) return;
    const { reorder } = this.behaviour;
    if (reorder === 1) {
      for (const row of rows) this.#queue(row);
      return;
    }
    this.#batch.push(...rows);
    clearTimeout(this.#batchTimer);
    if (this.#batch.length >= reorder) this.#flush();
    else
      this.#batchTimer = setTimeout(() => {
        this.#flush();
      }, MAX_BATCH_WAIT_MS);
  }

  /** Stores and sends a notification at once. */
  emit(notification: Notification): DeliveryRow[] {
    const rows = this.enqueue(notification);
    this.dispatch(rows);
    return rows;
  }

  /** Sends a delivery again, as a new delivery. */
  replay(id: number): DeliveryRow {
    const row = this.#store.get(deliveries, id);
    if (row === undefined) throw new SandboxError('option-invalid', `There is no delivery ${id}.`);
    const copy = this.#store.insert(deliveries, {
      ...row,
      id: undefined,
      ...this.#unsent(),
      replay_of: id,
    });
    this.#queue(copy);
    return copy;
  }

  /** Newest first. */
  deliveries({ limit = 100, type }: { limit?: number; type?: string } = {}): DeliveryRow[] {
    return this.#store.list(
      deliveries,
      type === undefined ? {} : { type },
      `ORDER BY id DESC LIMIT ${Math.trunc(limit)}`,
    );
  }

  /** Resolves when nothing is waiting to be delivered. */
  async settled(): Promise<void> {
    this.#flush();
    while (this.#queues.size > 0) await Promise.all(this.#queues.values());
  }

  /** Discards pending deliveries when their state is replaced. */
  reload(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#queues.clear();
    this.#batch = [];
    clearTimeout(this.#batchTimer);
    this.#interruptPending();
  }

  async close(): Promise<void> {
    const sending = [...this.#queues.values()];
    this.reload();
    await Promise.all(sending);
  }

  /** The initial state of a delivery. */
  #unsent(): Pick<
    DeliveryRow,
    'created_at' | 'state' | 'error' | 'response' | 'http_status' | 'milliseconds'
  > {
    const created_at = this.#clock.now().toISOString();
    return { created_at, state: 'pending', http_status: null, response: '', error: '', milliseconds: null };
  }

  #flush(): void {
    clearTimeout(this.#batchTimer);
    const batch = this.#batch.reverse();
    this.#batch = [];
    for (const row of batch) this.#queue(row);
  }

  #queue(row: DeliveryRow): void {
    const { signal } = this.#stop;
    const turn = (this.#queues.get(row.url) ?? Promise.resolve()).then(() => this.#deliver(row, signal));
    this.#queues.set(row.url, turn);
    void turn.finally(() => {
      if (this.#queues.get(row.url) === turn) this.#queues.delete(row.url);
    });
  }

  async #deliver(row: DeliveryRow, signal: AbortSignal): Promise<void> {
    // Checked after each wait: meanwhile the state may have been replaced, or the store closed.
    const stopped = (): boolean => signal.aborted;
    if (stopped()) return;
    const { delay } = this.behaviour;
    if (delay > 0) await sleep(delay, undefined, { signal }).catch(() => undefined);
    if (stopped()) return;
    const outcome = await send(row.url, row.body, row.content_type, signal);
    if (!stopped()) this.#saveOutcome(row, outcome);
  }

  #saveOutcome({ id, type }: DeliveryRow, outcome: Outcome): void {
    try {
      this.#store.update(deliveries, id, { ...outcome });
    } catch (error) {
      // An exception would end the process and block further deliveries to the same receiver.
      const reason = error instanceof Error ? error.message : String(error);
      process.emitWarning(`Delivery ${id} (${type}) was sent, but its result was not saved. ${reason}`);
    }
  }

  #interruptPending(): void {
    this.#store.run(
      "UPDATE deliveries SET state = 'interrupted', error = 'the sandbox stopped or was reset before the delivery was sent' WHERE state = 'pending'",
    );
  }
}

/** @throws SandboxError `option-invalid` */
export function webhookUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new SandboxError('option-invalid', 'The webhook must be an http or https URL.');
  }
  return url;
}
