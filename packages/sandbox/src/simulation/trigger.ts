import { executeAsUser } from '../api/execute.ts';
import { type Context } from '../services.ts';
import { SandboxError } from '../sandbox-error.ts';
import { companies, type CompanyRow } from '../store/schema.ts';
import { simulate } from './simulate.ts';
import { newestOf } from './newest.ts';
import {
  isNotificationType,
  notificationSubjects,
  type NotificationType,
} from '../webhooks/notification-types.ts';

export interface TriggerOptions {
  /**
   * The id of the object concerned.
   *
   * @default the newest one of its kind
   */
  id?: number;
  /** @default the first account */
  companyId?: number;
  custom?: string;
  /** Reports a failure: nothing is changed, only the notification is sent. */
  error?: { code: number; message: string };
}

export interface Triggered {
  type: NotificationType;
  /** `result.id` of the notification. */
  id: string;
  /** The number of receivers that are notified. */
  receivers: number;
}

/**
 * Simulates an event that no action of the API causes, and sends its notification. For an event that an
 * action causes, only the notification is sent.
 *
 * @throws SandboxError `option-invalid`
 */
export function trigger(context: Context, type: string, options: TriggerOptions = {}): Triggered {
  if (!isNotificationType(type)) {
    const all = Object.keys(notificationSubjects).join(', ');
    throw new SandboxError('option-invalid', `There is no notification ${type}. There are ${all}.`);
  }
  if (options.id !== undefined && (!Number.isSafeInteger(options.id) || options.id < 1))
    throw new SandboxError('option-invalid', `The id must be a whole number from 1, not ${options.id}.`);
  const company = companyOf(context, options.companyId);
  const action = simulatedByAction[type];
  if (action !== undefined && options.error === undefined)
    return callAction(context, company, type, action, options);
  const { store, webhooks } = context;
  const deliveries = store.transaction(() => {
    const found = options.error === undefined ? simulate(context, company, type, options.id) : undefined;
    const id = found ?? options.id ?? newestOf(store, company, notificationSubjects[type]);
    return {
      id,
      rows: webhooks.enqueue({ ...contentOf(options), company_id: company.id, type, id: String(id) }),
    };
  });
  webhooks.dispatch(deliveries.rows);
  return { type, id: String(deliveries.id), receivers: deliveries.rows.length };
}

function contentOf({ custom, error }: TriggerOptions): Pick<TriggerOptions, 'custom' | 'error'> {
  return { ...(custom === undefined ? {} : { custom }), ...(error === undefined ? {} : { error }) };
}

interface SimulatingAction {
  name: string;
  /** The parameter that has the id. */
  parameter: string;
}

/** Events that an action causes completely, such as an accepted estimate with its invoice. */
const simulatedByAction: Partial<Record<NotificationType, SimulatingAction>> = {
  estimate_status_gained: { name: 'transformEstimate', parameter: 'estimate_id' },
};

/** The action sends the notification. */
function callAction(
  context: Context,
  company: CompanyRow,
  type: NotificationType,
  { name, parameter }: SimulatingAction,
  options: TriggerOptions,
): Triggered {
  const id = String(options.id ?? newestOf(context.store, company, notificationSubjects[type]));
  const values = new Map([[parameter, id]]);
  if (options.custom !== undefined) values.set('custom', options.custom);
  const { code, answer, deliveries } = executeAsUser(context, company, name, values);
  if (code !== 0)
    throw new SandboxError('option-invalid', `${type} of ${id} failed: ${JSON.stringify(answer.error)}.`);
  return { type, id, receivers: deliveries.length };
}

function companyOf({ store }: Context, id: number | undefined): CompanyRow {
  const [company] =
    id === undefined ? store.list(companies, {}, 'ORDER BY id LIMIT 1') : store.list(companies, { id });
  if (company === undefined) throw new SandboxError('option-invalid', 'The account does not exist.');
  return company;
}
