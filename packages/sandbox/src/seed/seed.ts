import * as v from 'valibot';
import { isDay } from '../documents/days.ts';
import { isAmount } from '../documents/money.ts';
import { SandboxError } from '../sandbox-error.ts';

const id = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e15));
const text = v.optional(v.string(), '');
const decimal = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.check(isAmount, 'must be a number such as 12.5'),
);
/** A date, or days from today: "-30d". */
const day = v.pipe(
  v.string(),
  v.check(
    (value) => isDay(value) || /^-?\d{1,5}d$/.test(value),
    'must be a day (2026-03-31) or days from today (-30d)',
  ),
);
const list = <S extends v.GenericSchema>(
  schema: S,
): v.OptionalSchema<v.ArraySchema<S, undefined>, readonly []> => v.optional(v.array(schema), []);

const user = v.strictObject({ username: v.string(), password: v.string() });
const app = v.strictObject({
  token: v.pipe(v.string(), v.minLength(1)),
  /** 16 bytes, since the API's cipher uses the secret as its IV. */
  secret: v.pipe(
    v.string(),
    v.check((secret) => Buffer.byteLength(secret) === 16, 'must be 16 bytes long'),
  ),
  name: v.optional(v.string(), 'Sandbox'),
});
const client = v.strictObject({
  id: v.optional(id),
  category: v.optional(v.picklist(['client', 'fournisseur', 'prospect']), 'client'),
  client_company_name: v.string(),
  client_reference: text,
  client_contact_firstname: text,
  client_contact_lastname: text,
  client_email: text,
  client_phonenumber: text,
  client_address: text,
  client_address_more: text,
  client_zipcode: text,
  client_city: text,
  client_country: v.optional(v.string(), 'France'),
  client_lang: v.optional(v.string(), 'fr'),
  number_siret: text,
  number_tva: text,
  client_website: text,
  client_keyword: text,
  description: text,
});
const service = v.strictObject({
  id: v.optional(id),
  category: v.optional(v.picklist(['services', 'produits']), 'services'),
  service_name: v.string(),
  description: text,
  unit: text,
  price: decimal,
  vat: v.optional(decimal),
  stock: v.optional(decimal, '0'),
  reference: text,
});
const line = v.strictObject({
  service_id: id,
  quantity: v.optional(decimal, '1'),
  price: v.optional(decimal),
  description: v.optional(v.string()),
  remise: v.optional(decimal, '0'),
});
const document = {
  id: v.optional(id),
  client_id: id,
  date: v.optional(day, '0d'),
  attention: text,
  objet: text,
  comment: text,
  vat_rate: v.optional(decimal, '0'),
  lines: v.array(line),
};
const estimate = v.strictObject({
  ...document,
  status: v.optional(
    v.picklist(['pending', 'gained', 'gainedwithoutinvoice', 'gainedwithacompte', 'lost']),
    'pending',
  ),
});
const payment = v.strictObject({
  montant: decimal,
  type: v.optional(v.picklist(['cb', 'check', 'especes', 'paypal', 'virement', 'other']), 'virement'),
  date: v.optional(day),
  reference: text,
});
const invoice = v.strictObject({
  ...document,
  term: v.optional(day),
  /** The id of the estimate that it was created from. */
  estimate_id: v.optional(id),
  payments: list(payment),
  /** One payment of the full amount. */
  paid: v.optional(v.boolean(), false),
  /** Cancelled by a credit note. */
  credited: v.optional(v.boolean(), false),
  /** Sent to the client by email. */
  sent: v.optional(v.boolean(), false),
});
const expense = v.strictObject({
  id: v.optional(id),
  supplier_id: id,
  date: v.optional(day, '0d'),
  invoice_number: text,
  vat: v.optional(decimal, '0'),
  amount: decimal,
  payment_type: v.optional(
    v.picklist(['cb', 'check', 'virement', 'prelevement', 'especes', 'tip', 'other']),
    'cb',
  ),
  payment_reference: text,
  comment: text,
});
const emailTemplate = v.strictObject({
  id: v.optional(id),
  template_name: v.string(),
  template_type: v.string(),
  template_subject: v.string(),
  template_message: v.string(),
});
const company = v.strictObject({
  id: v.optional(id),
  name: v.string(),
  company_type: text,
  address: text,
  zipcode: text,
  city: text,
  country: v.optional(v.string(), 'France'),
  phone_number: text,
  fax_number: text,
  email: text,
  website: text,
  capital: text,
  siret: text,
  vat_number: text,
  vat_percentage: v.optional(decimal, '20'),
  vat_enabled: v.optional(v.boolean(), true),
  status: v.optional(v.picklist(['active', 'readonly', 'blocked']), 'active'),
  users: list(user),
  apps: list(app),
  clients: list(client),
  services: list(service),
  emailTemplates: v.optional(v.array(emailTemplate)),
  estimates: list(estimate),
  invoices: list(invoice),
  expenses: list(expense),
});

export const seedSchema = v.strictObject({
  /** The sandbox prints the token and secret of the first application of the first company. */
  companies: v.pipe(v.array(company), v.minLength(1, 'needs at least one company')),
  /** Tokens without an account, which may create, change and delete accounts. */
  partners: list(app),
});

/** The initial data of a sandbox. */
export type Seed = v.InferOutput<typeof seedSchema>;
export type SeedInput = v.InferInput<typeof seedSchema>;
export type SeedCompany = Seed['companies'][number];
export type SeedInvoice = SeedCompany['invoices'][number];

const parsed = new WeakSet<object>();

function isParsed(given: unknown): given is Seed {
  return typeof given === 'object' && given !== null && parsed.has(given);
}

/**
 * A seed that was parsed before is returned as it is.
 *
 * @throws SandboxError `seed-invalid` with the place of the error
 */
export function parseSeed(given: unknown): Seed {
  if (isParsed(given)) return given;
  const result = v.safeParse(seedSchema, given);
  if (result.success) {
    parsed.add(result.output);
    return result.output;
  }
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new SandboxError(
    'seed-invalid',
    `The seed is not valid${path === null ? '' : ` at ${path}`}: ${explained(issue)}.`,
  );
}

function explained({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message;
  if (expected === 'never') return 'there is no such field';
  if (received === 'undefined') return 'it is missing';
  return `it must be ${expected ?? 'something else'}, not ${received}`;
}
