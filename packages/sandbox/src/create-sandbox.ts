import { outboxOf, type SandboxState, stateOf } from './admin/state.ts';
import { createApp } from './app.ts';
import { createContext } from './create-context.ts';
import { type Context, type Services } from './services.ts';
import { listen } from './http/listen.ts';
import { type NotificationType } from './webhooks/notification-types.ts';
import { trigger as triggerNotification, type Triggered, type TriggerOptions } from './simulation/trigger.ts';
import { type QuirkValues } from './quirks/quirk-values.ts';
import { SandboxError } from './sandbox-error.ts';
import { defaultSeed } from './seed/default-seed.ts';
import { parseSeed, type SeedInput } from './seed/seed.ts';
import { openStore } from './store/open.ts';
import { apps, type MailRow } from './store/schema.ts';
import { type Store } from './store/store.ts';

export interface SandboxOptions {
  /**
   * The port to listen on.
   *
   * @default 0, a free one
   */
  port?: number;
  /**
   * The address to listen on.
   *
   * @default '127.0.0.1', this machine only
   */
  host?: string;
  /**
   * Additional host names for pages and admin API, such as that of a proxy. Names of the local network are
   * always allowed.
   *
   * @default none
   */
  allowedHosts?: readonly string[];
  /**
   * A file for all data.
   *
   * @default memory
   */
  file?: string;
  /**
   * The initial data.
   *
   * @default a French company with about sixty invoices
   */
  seed?: SeedInput;
  /**
   * Calls per token and day (in Paris); null for no limit.
   *
   * @default 500
   */
  dailyLimit?: number | null;
  /**
   * The instant of a frozen clock (ISO 8601), or `{ startAt }` for a clock that runs from there.
   *
   * @default real time
   */
  clock?: string | Date | { startAt: string | Date };
  /**
   * What to do where the manual is silent.
   *
   * @default the first value of each quirk
   */
  quirks?: Partial<QuirkValues>;
  /** A URL that is notified of all events of the first company. */
  webhook?: string;
}

export interface Sandbox extends Omit<Context, 'store' | 'logins'> {
  /** The origin, such as http://127.0.0.1:4280. The API is at `/api/api.php`. */
  readonly url: string;
  /** The token and the secret of the first company's first application. */
  readonly token: string;
  readonly secret: string;
  /** The state that the admin API shows, without secrets. */
  readonly state: () => SandboxState;
  /** The emails that sendInvoice would have sent, newest first. */
  readonly outbox: () => MailRow[];
  /**
   * Simulates an event that people cause in Factomos and that no action of the API causes, and sends its
   * notification.
   *
   * @throws SandboxError `option-invalid`
   */
  readonly trigger: (type: NotificationType, what?: TriggerOptions) => Triggered;
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Starts an embedded Factomos.
 *
 * @throws SandboxError when an option is not valid, the port is in use or the file cannot be used
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed, ...settings } = options;
  const { port = 0, host = '127.0.0.1', file } = settings;
  requireText('file', file);
  requireText('host', host);
  // Checked before a file is made.
  const initialSeed = seed === undefined ? defaultSeed() : parseSeed(seed);
  const { store, fresh } = openStore(file);
  try {
    const beforeSeed = (services: Services): void => {
      applyOptions(services, settings);
    };
    const afterSeed = ({ webhooks }: Services): void => {
      if (settings.webhook !== undefined) webhooks.register(settings.webhook);
    };
    const context = createContext(store, initialSeed, beforeSeed, afterSeed);
    if (fresh) context.reset();
    else {
      beforeSeed(context);
      afterSeed(context);
    }
    const listening = await listen(createApp(context, settings.allowedHosts ?? []), host, port);
    const closeAll = async (): Promise<void> => {
      await listening.close();
      try {
        await context.webhooks.close();
      } finally {
        store.close();
      }
    };
    let closed: Promise<void> | undefined;
    // Can be called repeatedly, as with `await using` after an explicit close.
    const close = (): Promise<void> => (closed ??= closeAll());
    const { token, secret } = mainApp(store);
    const url = `http://${reachableHost(host)}:${listening.port}`;
    const trigger: Sandbox['trigger'] = (type, what) => triggerNotification(context, type, what);
    const state = (): SandboxState => stateOf(context);
    const outbox = (): MailRow[] => outboxOf(store);
    return { ...context, url, token, secret, state, outbox, trigger, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    try {
      store.close();
    } catch {
      // The caller gets what went wrong first.
    }
    throw error;
  }
}

/**
 * An empty file name would store nothing, and an empty host would listen on all addresses.
 *
 * @throws SandboxError `option-invalid`
 */
function requireText(option: 'file' | 'host', value: string | undefined): void {
  if (value?.trim() === '')
    throw new SandboxError(
      'option-invalid',
      `The option ${option} is empty. Give it a value, or leave it out.`,
    );
}

/** The host of the URL. When listening on all addresses, the loopback address is always reachable from this machine. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function applyOptions({ clock, quirks, quota }: Services, options: SandboxOptions): void {
  if (options.quirks !== undefined) quirks.set(options.quirks);
  if (options.dailyLimit !== undefined) quota.setDailyLimit(options.dailyLimit);
  if (typeof options.clock === 'string' || options.clock instanceof Date) clock.freeze(options.clock);
  else if (options.clock !== undefined) clock.set(options.clock.startAt);
}

function mainApp(store: Store): { token: string; secret: string } {
  const [app] = store.select(apps, 'WHERE company_id IS NOT NULL ORDER BY company_id, id LIMIT 1');
  if (app === undefined)
    throw new SandboxError('seed-invalid', 'The seed has no application: there is no token to call with.');
  return app;
}
