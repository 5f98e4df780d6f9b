import { apps, type AppRow, companies, type CompanyRow, emailTemplates, users } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type NewRow } from '../store/table.ts';
import { newSecret, newToken } from './credentials.ts';
import { defaultTemplates } from './default-templates.ts';
import { hashPassword } from './password.ts';

export interface NewUser {
  username: string;
  password: string;
}

/** Creates an account with its user and the default templates. */
export function createCompany(
  store: Store,
  company: NewRow<typeof companies.columns>,
  user: NewUser,
): CompanyRow {
  const created = store.insert(companies, company);
  const { username, password } = user;
  store.insert(users, { company_id: created.id, username, password_hash: hashPassword(password) });
  for (const template of defaultTemplates) {
    store.insert(emailTemplates, {
      ...template,
      company_id: created.id,
      signature_id: '0',
      template_attachment_doc: '0',
    });
  }
  return created;
}

/**
 * Creates a token and a secret for an application of an account. A second call with the same name adds new
 * ones and keeps the old.
 */
export function createApplication(
  store: Store,
  companyId: number,
  { name, description, icon }: { name: string; description: string; icon: string },
): AppRow {
  const [token, secret] = [newToken(), newSecret()];
  return store.insert(apps, { token, secret, company_id: companyId, partner: 0, name, description, icon });
}
