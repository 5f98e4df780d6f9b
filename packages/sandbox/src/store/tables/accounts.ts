import { type RowOf, table } from '../table.ts';

export const companies = table('companies', {
  name: 'text',
  company_type: 'text',
  address: 'text',
  zipcode: 'text',
  city: 'text',
  country: 'text',
  phone_number: 'text',
  fax_number: 'text',
  email: 'text',
  website: 'text',
  capital: 'text',
  siret: 'text',
  vat_number: 'text',
  /** Percent, as a decimal string. */
  vat_percentage: 'text',
  vat_enabled: 'integer',
  /** active, readonly or blocked. */
  status: 'text',
});

export const users = table('users', { company_id: 'integer', username: 'text', password_hash: 'text' }, [
  'unique username',
  'company_id',
]);

/** A token and its secret. A token of a partner has no company. */
export const apps = table(
  'apps',
  {
    token: 'text',
    secret: 'text',
    company_id: 'integer?',
    partner: 'integer',
    name: 'text',
    description: 'text',
    icon: 'text',
  },
  ['unique token', 'company_id'],
);

export const hooks = table('hooks', { company_id: 'integer', app_name: 'text', url: 'text' }, ['company_id']);

/** One-time tokens for a session (SSO). */
export const authTokens = table(
  'auth_tokens',
  { company_id: 'integer', token: 'text', used_at: 'integer?' },
  ['unique token', 'company_id'],
);

export const sessions = table(
  'sessions',
  { company_id: 'integer', user_id: 'integer', cookie: 'text', auth_token: 'text', last_seen: 'integer' },
  ['unique cookie', 'auth_token', 'company_id'],
);

export type CompanyRow = RowOf<typeof companies>;
export type UserRow = RowOf<typeof users>;
export type AppRow = RowOf<typeof apps>;
export type HookRow = RowOf<typeof hooks>;
export type SessionRow = RowOf<typeof sessions>;
