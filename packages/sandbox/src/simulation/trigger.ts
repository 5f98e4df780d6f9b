import { performFor } from '../api/execute.ts';
import { type Context } from '../services.ts';
import { SandboxError } from '../sandbox-error.ts';
import { companies, type CompanyRow } from '../store/schema.ts';
import { happen } from './simulate.ts';
import { newestOf } from './newest.ts';
import {
  isNotificationType,
  notificationSubjects,
  type NotificationType,
} from '../webhooks/notification-types.ts';

export interface TriggerOptions {
  /** The object concerned. @default the newest one that fits */
  id?: number;
  /** @default the first account */
  companyId?: number;
  custom?: string;
  /** Reports a failure: then nothing happens but the notification. */
  error?: { code: number; message: string };
}

export interface Triggered {
  type: NotificationType;
  /** `result.id` of the notification. */
  id: string;
  /** How many receivers are notified. */
  receivers: number;
}

/**
 * Makes something happen that no action of the API causes, and notifies of it; of what an action does cause, it only
 * notifies once more.
 * @throws SandboxError `option-invalid`
 */
export function trigger(context: Context, type: string, options: TriggerOptions = {}): Triggered {
  if (!isNotificationType(type)) {
    const all = Object.keys(notificationSubjects).join(', ');
    throw new SandboxError('option-invalid', `There is no notification ${type}. There are ${all}.`);
  }
  if (options.id !== undefined && (!Number.isSafeInteger(options.id) || options.id < 1))
    throw new SandboxError('option-invalid', `An id is a whole number from 1, not ${options.id}.`);
  const company = companyOf(context, options.companyId);
  if (type === 'estimate_status_gained' && options.error === undefined)
    return gain(context, company, options);
  const { store, webhooks } = context;
  const deliveries = store.transaction(() => {
    const found = options.error === undefined ? happen(context, company, type, options.id) : undefined;
    const id = found ?? options.id ?? newestOf(store, company, notificationSubjects[type]);
    return { id, rows: webhooks.enqueue({ ...told(options), company_id: company.id, type, id: String(id) }) };
  });
  webhooks.dispatch(deliveries.rows);
  return { type, id: String(deliveries.id), receivers: deliveries.rows.length };
}

function told({ custom, error }: TriggerOptions): Pick<TriggerOptions, 'custom' | 'error'> {
  return { ...(custom === undefined ? {} : { custom }), ...(error === undefined ? {} : { error }) };
}

/** An accepted estimate comes with its invoice, so it is transformed. */
function gain(context: Context, company: CompanyRow, { id, custom }: TriggerOptions): Triggered {
  const estimate = id ?? newestOf(context.store, company, 'estimate');
  const values = new Map([['estimate_id', String(estimate)]]);
  if (custom !== undefined) values.set('custom', custom);
  const { code, answer, deliveries } = performFor(context, company, 'transformEstimate', values);
  if (code !== 0)
    throw new SandboxError('option-invalid', `Estimate ${estimate}: ${JSON.stringify(answer.error)}.`);
  return { type: 'estimate_status_gained', id: String(estimate), receivers: deliveries.length };
}

function companyOf({ store }: Context, id: number | undefined): CompanyRow {
  const [company] =
    id === undefined ? store.list(companies, {}, 'ORDER BY id LIMIT 1') : store.list(companies, { id });
  if (company === undefined) throw new SandboxError('option-invalid', 'There is no such account.');
  return company;
}
