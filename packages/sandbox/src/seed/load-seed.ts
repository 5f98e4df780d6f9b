import { defaultTemplates } from '../accounts/default-templates.ts';
import { hashPassword } from '../accounts/password.ts';
import { type Services } from '../services.ts';
import { SandboxError } from '../sandbox-error.ts';
import {
  apps,
  clients,
  companies,
  type CompanyRow,
  emailTemplates,
  expenses,
  services,
  users,
} from '../store/schema.ts';
import { toCents } from '../documents/money.ts';
import { loadEstimate, loadInvoice } from './load-documents.ts';
import { dayOf } from './seed-day.ts';
import { type Seed, type SeedCompany } from './seed.ts';

/** Fills an empty store. The same seed on the same day gives the same rows. */
export function loadSeed(context: Services, seed: Seed): void {
  try {
    for (const company of seed.companies) loadCompany(context, company);
    for (const partner of seed.partners) loadApp(context, partner, null);
  } catch (error) {
    const [, table, column] =
      /^UNIQUE constraint failed: (\w+)\.(\w+)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (table === undefined || column === undefined) throw error;
    throw new SandboxError('seed-invalid', `The seed has two ${table} with the same ${column}.`);
  }
}

function loadApp({ store }: Services, app: Seed['partners'][number], companyId: number | null): void {
  if (store.find(apps, { token: app.token }) !== undefined) {
    throw new SandboxError('seed-invalid', 'The seed has two applications with the same token.');
  }
  store.insert(apps, {
    ...app,
    company_id: companyId,
    partner: companyId === null ? 1 : 0,
    description: '',
    icon: '',
  });
}

function loadCompany(context: Services, given: SeedCompany): void {
  const { users: seedUsers, apps: seedApps, clients: seedClients, services: seedServices, ...rest } = given;
  const { emailTemplates: seedTemplates, estimates, invoices, expenses: seedExpenses, ...fields } = rest;
  const { store } = context;
  const company = store.insert(companies, { ...fields, vat_enabled: fields.vat_enabled ? 1 : 0 });
  for (const { username, password } of seedUsers) {
    store.insert(users, { company_id: company.id, username, password_hash: hashPassword(password) });
  }
  for (const app of seedApps) loadApp(context, app, company.id);
  for (const client of seedClients) {
    const none = {
      client_business_category: '',
      client_contact_title: '',
      client_other: '',
      client_code_analytic: '',
    };
    store.insert(clients, { ...none, ...client, company_id: company.id });
  }
  for (const service of seedServices) {
    store.insert(services, {
      ...service,
      vat: service.vat ?? company.vat_percentage,
      company_id: company.id,
      service_code_analytic: '',
      archived: 0,
    });
  }
  for (const template of seedTemplates ?? defaultTemplates) {
    store.insert(emailTemplates, {
      ...template,
      company_id: company.id,
      signature_id: '0',
      template_attachment_doc: '0',
    });
  }
  for (const estimate of estimates) loadEstimate(context, company, estimate);
  for (const invoice of invoices) loadInvoice(context, company, invoice);
  for (const expense of seedExpenses) loadExpense(context, company, expense);
}

function loadExpense(
  { store, clock }: Services,
  company: CompanyRow,
  expense: SeedCompany['expenses'][number],
): void {
  if (store.find(clients, { id: expense.supplier_id, company_id: company.id }) === undefined) {
    throw new SandboxError(
      'seed-invalid',
      `The seed has an expense with the unknown supplier ${expense.supplier_id}.`,
    );
  }
  store.insert(expenses, {
    ...expense,
    company_id: company.id,
    date: dayOf(expense.date, clock.today()),
    amount: toCents(expense.amount),
  });
}
