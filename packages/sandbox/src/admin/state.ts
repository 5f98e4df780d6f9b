import { type Context } from '../services.ts';
import { type FaultRule } from '../faults/faults.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import {
  apps,
  clients,
  companies,
  estimates,
  invoices,
  type MailRow,
  mails,
  services,
} from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type WebhookBehaviour } from '../webhooks/behaviour.ts';

/** The state that the admin API shows. It contains no secret. */
export interface SandboxState {
  clock: { now: string; today: string; frozen: boolean };
  quota: { dailyLimit: number | null; used: { app: string; companyId: number | null; used: number }[] };
  quirks: QuirkValues;
  faults: readonly FaultRule[];
  webhooks: WebhookBehaviour & { registered: number };
  counts: Record<'accounts' | 'clients' | 'services' | 'invoices' | 'estimates' | 'mails' | 'calls', number>;
}

export function stateOf({ store, clock, quota, quirks, faults, journal, webhooks }: Context): SandboxState {
  return {
    clock: { now: clock.now().toISOString(), today: clock.today(), frozen: clock.frozen },
    quota: {
      dailyLimit: quota.dailyLimit,
      used: store
        .list(apps)
        .map((app) => ({ app: app.name, companyId: app.company_id, used: quota.used(app) })),
    },
    quirks: quirks.values,
    faults: faults.list(),
    webhooks: { ...webhooks.behaviour, registered: webhooks.registered().length },
    counts: {
      accounts: store.count(companies),
      clients: store.count(clients),
      services: store.count(services),
      invoices: store.count(invoices),
      estimates: store.count(estimates),
      mails: store.count(mails),
      calls: journal.count(),
    },
  };
}

const MAX_MAILS = 500;

/** The emails that sendInvoice would have sent, newest first. */
export function outboxOf(store: Store): MailRow[] {
  return store.list(mails, {}, `ORDER BY id DESC LIMIT ${MAX_MAILS}`);
}
