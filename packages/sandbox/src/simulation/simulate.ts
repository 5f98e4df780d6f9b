import { Big } from 'big.js';
import { type Context } from '../services.ts';
import { type EstimateStatus, setEstimateStatus } from '../documents/estimates.ts';
import { settle } from '../documents/invoices.ts';
import { SandboxError } from '../sandbox-error.ts';
import {
  clients,
  type CompanyRow,
  emailTemplates,
  estimates,
  invoices,
  lines,
  mails,
  payments,
  services,
} from '../store/schema.ts';
import { type Columns, type Table } from '../store/table.ts';
import { newestOf, type Subject } from './newest.ts';
import { type NotificationType, notificationSubjects } from '../webhooks/notification-types.ts';

type Simulation = (context: Context, id: number, company: CompanyRow) => number | undefined;

const estimateBecomes =
  (status: EstimateStatus): Simulation =>
  ({ store, clock }, id) => {
    setEstimateStatus(store, id, status, clock.today());
    return undefined;
  };

/** Simulates what people do on factomos.com and no action of the API does. */
const simulations: Partial<Record<NotificationType, Simulation>> = {
  estimate_status_gainedwithoutinvoice: estimateBecomes('gainedwithoutinvoice'),
  estimate_status_gainedwithacompte: estimateBecomes('gainedwithacompte'),
  estimate_status_lost: estimateBecomes('lost'),
  estimate_status_pending: estimateBecomes('pending'),
  send_estimate: ({ store }, id) => {
    store.update(estimates, id, { sent_mail: 1 });
    return undefined;
  },
  archive_service: ({ store }, id) => {
    store.update(services, id, { archived: 1 });
    return undefined;
  },
  update_stock: ({ store }, id) => {
    const stock = store.get(services, id)?.stock ?? '0';
    store.update(services, id, { stock: new Big(stock).minus(1).toFixed() });
    return undefined;
  },
  delete_invoice: ({ store }, id) => {
    const credited = store.get(invoices, id)?.credited_invoice_id;
    store.remove(lines, { document: 'invoice', document_id: id });
    store.remove(payments, { invoice_id: id });
    store.remove(mails, { invoice_id: id });
    store.remove(invoices, { id });
    if (typeof credited === 'number' && store.get(invoices, credited) !== undefined) settle(store, credited);
    return undefined;
  },
  delete_estimate: ({ store }, id) => {
    store.remove(lines, { document: 'estimate', document_id: id });
    store.remove(estimates, { id });
    return undefined;
  },
  delete_contact: ({ store }, id) => {
    store.remove(clients, { id });
    return undefined;
  },
  delete_service: ({ store }, id) => {
    store.remove(services, { id });
    return undefined;
  },
  delete_template_email: ({ store }, id) => {
    store.remove(emailTemplates, { id });
    return undefined;
  },
  create_template_email: ({ store }, id) => {
    const template = store.get(emailTemplates, id) ?? missing('emailTemplate', id);
    return store.insert(emailTemplates, {
      ...template,
      id: undefined,
      template_name: `${template.template_name} (copie)`,
    }).id;
  },
};

const tables: Record<Exclude<Subject, 'payment' | 'design'>, Table> = {
  invoice: invoices,
  estimate: estimates,
  client: clients,
  service: services,
  emailTemplate: emailTemplates,
};

/**
 * Makes the change that the notification reports.
 *
 * @returns the id of the object, if anything was changed
 */
export function simulate(
  context: Context,
  company: CompanyRow,
  type: NotificationType,
  given: number | undefined,
): number | undefined {
  const simulation = simulations[type];
  const subject = notificationSubjects[type];
  if (simulation === undefined || subject === 'payment' || subject === 'design') return undefined;
  const id = given ?? newestOf(context.store, company, subject);
  if (!belongs(context, tables[subject], id, company)) missing(subject, id);
  return simulation(context, id, company) ?? id;
}

function belongs<C extends Columns>(
  { store }: Context,
  table: Table<C>,
  id: number,
  company: CompanyRow,
): boolean {
  const row = store.get(table, id);
  return row !== undefined && Reflect.get(row, 'company_id') === company.id;
}

function missing(subject: Subject, id: number): never {
  throw new SandboxError('option-invalid', `The account has no ${subject} ${id}.`);
}
