import { SandboxError } from '../sandbox-error.ts';
import {
  clients,
  type CompanyRow,
  emailTemplates,
  estimates,
  invoices,
  payments,
  services,
} from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type notificationSubjects } from '../webhooks/notification-types.ts';

export type Subject = (typeof notificationSubjects)[keyof typeof notificationSubjects];

const tables: Record<Exclude<Subject, 'design'>, { name: string }> = {
  invoice: invoices,
  payment: payments,
  estimate: estimates,
  client: clients,
  service: services,
  emailTemplate: emailTemplates,
};

/** The sandbox stores no designs: notifications have this id. */
const DESIGN_ID = 1;

/** @throws SandboxError `option-invalid` when there is none */
export function newestOf(store: Store, company: CompanyRow, subject: Subject): number {
  if (subject === 'design') return DESIGN_ID;
  // Notifications of payments have the id of the invoice, unless a quirk says otherwise; the latest payment
  // has both.
  const column = subject === 'payment' ? 'invoice_id' : 'id';
  const id = store.number(
    `SELECT ${column} FROM ${tables[subject].name} WHERE company_id = ? ORDER BY id DESC LIMIT 1`,
    company.id,
  );
  if (id === 0)
    throw new SandboxError('option-invalid', `The account has no ${subject}. Create one, or give an id.`);
  return id;
}
